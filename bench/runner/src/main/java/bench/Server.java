package bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A real PostgreSQL on the loopback, which writes to disk as in production and counts its statements.
final class Server implements AutoCloseable {

    private static final String OWNER = "postgres";

    private final EmbeddedPostgres postgres;

    Server() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("pg_stat_statements.track_utility", "off")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        run(OWNER, "create extension pg_stat_statements");
    }

    String url(String database) {
        return postgres.getJdbcUrl(OWNER, database);
    }

    void create(String database) throws SQLException {
        run(OWNER, "create database " + database);
    }

    /// A database that the application has started on once, unless there is one.
    void prepare(String database, List<String> launch, Path log) throws IOException, InterruptedException, SQLException {
        if (texts(OWNER, "select datname from pg_database where datname = '%s'".formatted(database)).isEmpty()) {
            create(database);
            App.start(launch, url(database), log).ready().close();
        }
    }

    /// Nobody may be connected to the model meanwhile.
    void copy(String model, String database) throws SQLException {
        run(OWNER, "create database %s template %s".formatted(database, model));
    }

    /// Requests with all that happened to them.
    void fill(String database, int requests) throws IOException, SQLException {
        fill(database, requests, List.of("generator", "course", "ending"));
    }

    /// Requests with those who see them and what they say, without anything that happened to them.
    void fillQueue(String database, int requests) throws IOException, SQLException {
        fill(database, requests, List.of("generator", "ending"));
    }

    private void fill(String database, int requests, List<String> scripts) throws IOException, SQLException {
        var statements = new ArrayList<String>();
        statements.add("set bench.requests = '%d'".formatted(requests));
        for (var script : scripts) {
            try (var text = Server.class.getResourceAsStream("/" + script + ".sql")) {
                statements.add(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        run(database, statements.toArray(String[]::new));
        run(database, "vacuum analyze");
        run(OWNER, "checkpoint");
    }

    void run(String database, String... statements) throws SQLException {
        try (var connection = connect(database); var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    List<String> texts(String database, String query) throws SQLException {
        try (var connection = connect(database)) {
            return texts(connection, query);
        }
    }

    /// Over a connection that is open already.
    static List<String> texts(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    /// How many statements a database has executed since the server started.
    long statements(String database) throws SQLException {
        return Long.parseLong(texts(OWNER, """
                select coalesce(sum(calls), 0) from pg_stat_statements
                where dbid = (select oid from pg_database where datname = '%s')""".formatted(database))
                .getFirst());
    }

    Connection connect(String database) throws SQLException {
        return postgres.getDatabase(OWNER, database).getConnection();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
