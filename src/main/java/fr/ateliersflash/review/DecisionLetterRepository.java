package fr.ateliersflash.review;

import java.util.List;
import org.springframework.data.repository.Repository;

interface DecisionLetterRepository extends Repository<DecisionLetter, Long> {

    DecisionLetter save(DecisionLetter letter);

    List<DecisionLetter> findByRequestIdOrderByIdDesc(long requestId);
}
