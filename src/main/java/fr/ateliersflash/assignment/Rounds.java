package fr.ateliersflash.assignment;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Rounds extends Repository<Round, Long> {

    Round saveAndFlush(Round round);

    @Query("select coalesce(max(r.number), 1) from Round r where r.requestId = :requestId")
    int current(long requestId);
}
