package fr.ateliersflash.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/// A real PostgreSQL that starts and stops with the application and keeps its data in a folder.
@Configuration(proxyBeanMethods = false)
@Profile("local")
class LocalDatabase {

    private static final String OWNER = "postgres";

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(@Value("${ateliers.local.database-folder}") Path folder) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.toAbsolutePath())
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                // Stopped with the other beans, after those that speak to it, not at the same time.
                .setRegisterShutdownHook(false)
                .start();
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(EmbeddedPostgres server) {
        return new Connection(server.getJdbcUrl(OWNER, OWNER));
    }

    private record Connection(String url) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return OWNER;
        }

        @Override
        public String getPassword() {
            return OWNER;
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }
}
