package fr.ateliersflash.review;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

interface Recommendations extends Repository<Recommendation, Long> {

    Recommendation saveAndFlush(Recommendation recommendation);

    @EntityGraph(attributePaths = "visas")
    Optional<Recommendation> findByRequestIdAndStatus(long requestId, Recommendation.Status status);

    @EntityGraph(attributePaths = "visas")
    List<Recommendation> findByRequestIdOrderById(long requestId);
}
