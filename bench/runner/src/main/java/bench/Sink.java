package bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A mail server that takes everything and keeps only the last message, its count and the time of each end.
final class Sink implements AutoCloseable {

    private static final int WINDOW = 1 << 16;

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private int received;
    private long first;
    private long last;
    private byte[] message = new byte[0];

    Sink() throws IOException {
        Thread.ofPlatform().daemon().start(this::listen);
    }

    int port() {
        return server.getLocalPort();
    }

    synchronized void reset() {
        received = 0;
    }

    /// Waits for so many messages, and hands back how many came each second.
    synchronized double rate(int messages) throws InterruptedException, IOException {
        var deadline = System.nanoTime() + 300_000_000_000L;
        while (received < messages) {
            if (System.nanoTime() > deadline) {
                throw new IOException("Only %d mails of %d came".formatted(received, messages));
            }
            wait(1_000);
        }
        return (messages - 1) * 1e9 / (last - first);
    }

    synchronized byte[] message() {
        return message;
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofPlatform().daemon().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), WINDOW);
            var out = socket.getOutputStream();
            say(out, "220 sink");
            for (var line = line(in); line != null; line = line(in)) {
                switch (line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT)) {
                    case "DATA" -> {
                        say(out, "354 go on");
                        take(data(in));
                        say(out, "250 kept");
                    }
                    case "QUIT" -> {
                        say(out, "221 bye");
                        return;
                    }
                    default -> say(out, "250 ok");
                }
            }
        } catch (IOException gone) {
            // the other end went away
        }
    }

    private synchronized void take(byte[] data) {
        last = System.nanoTime();
        if (received == 0) {
            first = last;
        }
        received++;
        message = data;
        notifyAll();
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return null;
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static byte[] data(InputStream in) throws IOException {
        var data = new ByteArrayOutputStream(8192);
        for (var line = line(in); line != null && !line.equals("."); line = line(in)) {
            data.write(line.getBytes(StandardCharsets.ISO_8859_1));
            data.write('\n');
        }
        return data.toByteArray();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
