package fr.ateliersflash.review;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How many places are left in the wave that is open, for whoever waits for one.
@Service
@Transactional(readOnly = true)
public class WavePlaces {

    private final JdbcClient jdbc;

    WavePlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Left(String wave, long places) {}

    /// Empty when no wave is open.
    public Optional<Left> left() {
        return jdbc.sql("""
                        select name, capacity - (select count(*) from review_choice
                                where wave_id = review_wave.id and kind = 'SELECTED') as places
                        from review_wave where closed_at is null""")
                .query((row, _) -> new Left(row.getString("name"), row.getLong("places")))
                .optional();
    }
}
