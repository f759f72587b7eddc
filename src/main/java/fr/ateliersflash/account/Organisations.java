package fr.ateliersflash.account;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Organisations extends Repository<Organisation, Long> {

    Organisation save(Organisation organisation);

    Optional<Organisation> findById(long id);

    boolean existsByKind(OrganisationKind kind);

    Optional<Organisation> findByKindAndDepartementCode(OrganisationKind kind, String departementCode);

    Optional<Organisation> findByKindAndRegionCode(OrganisationKind kind, String regionCode);

    Optional<Organisation> findByKindAndCommuneInsee(OrganisationKind kind, String insee);

    Optional<Organisation> findByKindAndSiren(OrganisationKind kind, String siren);

    Optional<Organisation> findFirstByKindAndName(OrganisationKind kind, String name);

    List<Organisation> findByKindOrderByName(OrganisationKind kind);

    @Query(nativeQuery = true, value = """
            select o.* from account_organisation o
            where position(trim(regexp_replace(unaccent(lower(:typed)), '[^a-z0-9]+', ' ', 'g'))
                    in regexp_replace(unaccent(lower(o.name)), '[^a-z0-9]+', ' ', 'g')) > 0
                and (o.name collate "fr-x-icu", o.id) > (cast(:name as text) collate "fr-x-icu", :id)
            order by o.name collate "fr-x-icu", o.id""")
    List<Organisation> search(String typed, String name, long id, Limit limit);
}
