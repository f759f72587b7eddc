package fr.ateliersflash.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// On a real Tomcat: it is the one that cannot read.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class UnreadableRequestTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "multipart/form-data, 10, 400, Demande non comprise",
        "application/x-www-form-urlencoded, 3000000, 400, Demande non comprise"
    })
    void answersWithAPageOfOurs(String type, int length, int status, String title)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/essai"))
                .header("Accept", "text/html")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString("story=" + "x".repeat(length)))
                .build();
        try (var browser = HttpClient.newHttpClient()) {
            var answer = browser.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body()).contains(title);
        }
    }
}
