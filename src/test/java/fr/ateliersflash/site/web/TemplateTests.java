package fr.ateliersflash.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every template keeps to, read from the files themselves.
class TemplateTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z][^\\s/>]*(?:\"[^\"]*\"|'[^']*'|[^>\"'])*>");

    @Test
    void putNoConditionBesideAReplacementWhichComesFirstAndIgnoresIt() throws IOException {
        assertThat(tags(TEMPLATES))
                .filteredOn(tag -> tag.text().contains("th:replace="))
                .noneMatch(tag -> tag.text().matches("(?s).*\\sth:(if|unless|each)=.*"));
    }

    @Test
    void leaveTheDesignSystemToComponentsAndLayout() throws IOException {
        assertThat(tags(TEMPLATES))
                .filteredOn(tag -> !tag.isIn("component") && !tag.isIn("layout"))
                .noneMatch(tag -> tag.text().matches("(?s).*class(append)?=\"[^\"]*\\bfr-.*"));
    }

    @Test
    void writeNoStyleAndNoScriptOfTheirOwn() throws IOException {
        assertThat(tags(TEMPLATES))
                .noneMatch(tag -> tag.text().matches("(?s).*\\s(th:)?(style|on[a-z]+)=.*"))
                .noneMatch(tag -> tag.text().startsWith("<style"))
                .filteredOn(tag -> tag.text().startsWith("<script"))
                .allMatch(tag -> tag.text().contains("th:src=") && tag.text().contains("th:nonce="));
    }

    private static List<Tag> tags(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .flatMap(TemplateTests::tagsOf)
                    .toList();
        }
    }

    private static Stream<Tag> tagsOf(Path file) {
        try {
            return TAG.matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .map(text -> new Tag(TEMPLATES.relativize(file), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Tag(Path file, String text) {

        boolean isIn(String folder) {
            return file.startsWith(folder);
        }
    }
}
