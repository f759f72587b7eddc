package fr.ateliersflash.review;

import java.util.List;
import org.springframework.data.repository.Repository;

interface LetterRepository extends Repository<Letter, Long> {

    Letter save(Letter letter);

    List<Letter> findByRequestIdOrderByIdDesc(long requestId);
}
