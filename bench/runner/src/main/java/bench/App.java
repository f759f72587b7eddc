package bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A packaged application running in a process of its own, on the loopback, all with the same settings.
final class App implements AutoCloseable {

    private static final List<String> JVM = List.of("-Xmx256m", "--enable-native-access=ALL-UNNAMED");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final int port;
    private final Path log;
    private final Duration toFirstPage;

    private App(Process process, int port, Path log, Duration toFirstPage) {
        this.process = process;
        this.port = port;
        this.log = log;
        this.toFirstPage = toFirstPage;
    }

    /// @param launch what follows the settings of the JVM on the command line
    /// @param log where it writes what it says
    static App start(List<String> launch, String databaseUrl, Path log) throws IOException, InterruptedException {
        return start(launch, databaseUrl, log, Map.of());
    }

    /// @param settings more of them, as variables of its environment
    static App start(List<String> launch, String databaseUrl, Path log, Map<String, String> settings)
            throws IOException, InterruptedException {
        var port = freePort();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(launch);
        Files.createDirectories(log.getParent());
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(Map.of(
                "SPRING_DATASOURCE_URL", databaseUrl,
                "SPRING_PROFILES_ACTIVE", "bench",
                "SERVER_ADDRESS", "127.0.0.1",
                "SERVER_PORT", String.valueOf(port),
                "ATELIERS_DOCUMENTS_FOLDER", log.resolveSibling("documents").toString()));
        builder.environment().putAll(settings);
        var start = System.nanoTime();
        var process = builder.start();
        try {
            await(process, port, "/", log);
        } catch (IOException | InterruptedException e) {
            process.destroyForcibly();
            throw e;
        }
        return new App(process, port, log, Duration.ofNanos(System.nanoTime() - start));
    }

    /// Pages are served while what is done once at the start goes on.
    App ready() throws IOException, InterruptedException {
        await(process, port, "/actuator/health/readiness", log);
        return this;
    }

    private static void await(Process process, int port, String path, Path log)
            throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            var page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
            while (process.isAlive() && System.nanoTime() < deadline) {
                try {
                    if (http.send(page, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (ConnectException notYet) {
                    // it is still starting
                }
                Thread.sleep(10);
            }
        }
        throw new IOException("The application did not start: see " + log);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    Duration toFirstPage() {
        return toFirstPage;
    }

    /// Resident memory, in kilobytes.
    long resident() throws IOException {
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(process.pid())).start();
        return Long.parseLong(new String(ps.getInputStream().readAllBytes()).strip());
    }

    /// What the JVM answers to a command.
    String jcmd(String command) throws IOException {
        var jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        command)
                .start();
        return new String(jcmd.getInputStream().readAllBytes());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
