package fr.ateliersflash.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface People extends Repository<Person, Long> {

    Person save(Person person);

    Person saveAndFlush(Person person);

    @EntityGraph(attributePaths = "organisation")
    Optional<Person> findById(long id);

    boolean existsByOrganisationKind(OrganisationKind kind);

    boolean existsByEmail(String email);

    @EntityGraph(attributePaths = "organisation")
    Optional<Person> findByEmail(String email);

    /// Counts a wrong password, and locks the account at the last one that is borne. One statement, whatever the
    /// version of the row: guesses made at the same time are all counted.
    @Modifying
    @NativeQuery("""
            update account_person
            set failures = case when failures + 1 < :borne then failures + 1 else 0 end,
                locked_until = case when failures + 1 < :borne then locked_until else cast(:lockedUntil as timestamptz) end
            where email = :email""")
    void countFailure(String email, int borne, Instant lockedUntil);

    @Modifying
    @NativeQuery("""
            update account_person set failures = 0, locked_until = null
            where email = :email and (failures > 0 or locked_until is not null)""")
    void forgetFailures(String email);

    List<Person> findByOrganisationIdOrderByName(long organisationId);
}
