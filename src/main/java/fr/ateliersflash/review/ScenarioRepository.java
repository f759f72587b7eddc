package fr.ateliersflash.review;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

interface ScenarioRepository extends Repository<Scenario, Long> {

    Scenario saveAndFlush(Scenario scenario);

    void delete(Scenario scenario);

    @EntityGraph(attributePaths = "lines")
    Optional<Scenario> findById(long id);

    @EntityGraph(attributePaths = "lines")
    List<Scenario> findByWaveIdOrderById(long waveId);

    boolean existsByWaveIdAndName(long waveId, String name);
}
