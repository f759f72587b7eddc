package fr.ateliersflash.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// One real PostgreSQL for the whole test run: a container where Docker answers, the embedded server elsewhere.
final class TestDatabase {

    private static final String URL = start();

    private TestDatabase() {}

    static String url() {
        return URL;
    }

    private static String start() {
        if (DockerClientFactory.instance().isDockerAvailable()) {
            var container = new PostgreSQLContainer("postgres:18")
                    .withUsername("postgres")
                    .withPassword("postgres");
            container.start();
            return container.getJdbcUrl();
        }
        try {
            var server = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "200")
                    .setRegisterShutdownHook(false)
                    .start();
            // Contexts still speak to the database while they close: it stops after them.
            SpringApplication.getShutdownHandlers().add(() -> stop(server));
            return server.getJdbcUrl("postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start", e);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL did not stop", e);
        }
    }
}
