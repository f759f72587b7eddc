package fr.ateliersflash.document;

import com.openhtmltopdf.extend.FSStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/// The style sheet of printed pages, which they name `press:print.css`: the only thing they may ask for.
record StyleSheet(byte[] rules) implements FSStream {

    static final String SCHEME = "press";

    private static final StyleSheet PRINT = read("templates/pdf/print.css");

    static boolean isOne(String uri) {
        return uri.startsWith(SCHEME + ":");
    }

    static FSStream open(String uri) {
        return PRINT;
    }

    @Override
    public InputStream getStream() {
        return new ByteArrayInputStream(rules);
    }

    @Override
    public Reader getReader() {
        return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }

    private static StyleSheet read(String path) {
        try {
            return new StyleSheet(new ClassPathResource(path).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("The style sheet of printed pages is missing", e);
        }
    }
}
