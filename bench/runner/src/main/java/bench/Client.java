package bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody at a browser: one connection kept open, one session. As thin as can be, since it shares the processors
/// with what it measures.
final class Client implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final int port;
    private Socket socket;
    private InputStream in;
    private long lastUse;
    private String cookie = "";
    private String csrf = "";

    Client(int port) {
        this.port = port;
    }

    /// @param location where it leads, empty when it leads nowhere
    record Answer(int status, String location, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /// Signs in as one of the people of the generator.
    Client signIn(String email) throws IOException {
        csrf = csrfOf(get("/connexion"));
        var answer = post("/connexion", Map.of("email", email, "motDePasse", "banc"));
        var desk = get("/tableau-de-bord");
        if (answer.status() != 302 || desk.status() != 200) {
            throw new IOException("%s could not sign in: %d".formatted(email, answer.status()));
        }
        csrf = csrfOf(desk);
        return this;
    }

    private static String csrfOf(Answer page) throws IOException {
        var field = CSRF.matcher(page.text());
        if (!field.find()) {
            throw new IOException("No form on this page, answered " + page.status());
        }
        return field.group(1);
    }

    Answer get(String path) throws IOException {
        return exchange("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n" + cookie + "\r\n");
    }

    Answer post(String path, Map<String, String> fields) throws IOException {
        return post(path, fields, "text/html");
    }

    /// @param accepted the type of the answer
    Answer post(String path, Map<String, String> fields, String accepted) throws IOException {
        var form = new LinkedHashMap<>(fields);
        form.put("_csrf", csrf);
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return exchange(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + accepted + "\r\n" + cookie
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n\r\n" + body));
    }

    private Answer exchange(String request) throws IOException {
        // the application hangs up on connections that have slept for twenty seconds
        if (socket == null || System.nanoTime() - lastUse > 10_000_000_000L) {
            open();
        }
        var answer = ask(request);
        lastUse = System.nanoTime();
        return answer;
    }

    private void open() throws IOException {
        close();
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    private Answer ask(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        var status = Integer.parseInt(line().split(" ")[1]);
        var location = "";
        var length = 0;
        var chunked = false;
        var closing = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var colon = header.indexOf(':');
            var value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase()) {
                case "location" -> location = value;
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equals("chunked");
                case "connection" -> closing = value.equals("close");
                case "set-cookie" -> cookie = "Cookie: " + value.split(";")[0] + "\r\n";
                default -> {}
            }
        }
        var body = chunked ? chunks() : in.readNBytes(length);
        if (closing) {
            close();
        }
        return new Answer(status, location, body);
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream(1 << 15);
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The application hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
