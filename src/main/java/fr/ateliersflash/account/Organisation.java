package fr.ateliersflash.account;

import fr.ateliersflash.shared.Capacity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A body that takes part in the scheme: it holds the rights and the perimeter that its people act with. A State
/// service sees its département, a DREAL its région, a collectivité what concerns it, a groupement what it is asked
/// or holds, the bureau everything.
@Entity
@Table(name = "account_organisation")
public class Organisation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    private String name;
    private @Nullable String departementCode;
    private @Nullable String regionCode;
    private @Nullable String communeInsee;
    private @Nullable String siren;
    private Instant createdAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    private Organisation(OrganisationKind kind, String name, Instant createdAt) {
        this.kind = kind;
        this.name = name;
        this.createdAt = createdAt;
    }

    static Organisation stateService(String name, String departementCode, @Nullable String regionCode, Instant at) {
        var service = new Organisation(OrganisationKind.STATE_SERVICE, name, at);
        service.departementCode = departementCode;
        service.regionCode = regionCode;
        return service;
    }

    static Organisation regionalService(String name, String regionCode, Instant at) {
        var service = new Organisation(OrganisationKind.REGIONAL_SERVICE, name, at);
        service.regionCode = regionCode;
        return service;
    }

    static Organisation commune(String name, String insee, Instant at) {
        var commune = new Organisation(OrganisationKind.COLLECTIVITE, name, at);
        commune.communeInsee = insee;
        return commune;
    }

    /// An EPCI, a PETR or a syndicat mixte, known by its SIREN.
    static Organisation grouping(String name, String siren, Instant at) {
        var grouping = new Organisation(OrganisationKind.COLLECTIVITE, name, at);
        grouping.siren = siren;
        return grouping;
    }

    /// The bureau, a groupement or the administration: known by their name alone.
    static Organisation named(OrganisationKind kind, String name, Instant at) {
        return new Organisation(kind, name, at);
    }

    public long id() {
        return id;
    }

    public OrganisationKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public @Nullable String departementCode() {
        return departementCode;
    }

    public @Nullable String regionCode() {
        return regionCode;
    }

    public @Nullable String communeInsee() {
        return communeInsee;
    }

    public @Nullable String siren() {
        return siren;
    }

    /// The keys of its perimeter, those that dossiers carry too. See [Viewer].
    Set<String> keys() {
        var keys = new LinkedHashSet<String>();
        if (kind == OrganisationKind.GROUPEMENT) {
            keys.add(Keys.groupement(id));
        }
        if (departementCode != null) {
            keys.add(Keys.departement(departementCode));
        }
        if (regionCode != null) {
            keys.add(Keys.region(regionCode));
        }
        if (communeInsee != null) {
            keys.add(Keys.commune(communeInsee));
        }
        if (siren != null) {
            keys.add(Keys.grouping(siren));
        }
        return keys;
    }

    /// What a role lets one do here.
    Set<Capacity> capacities(Role role) {
        if (role == Role.READER) {
            return Set.of();
        }
        return kind == OrganisationKind.BUREAU && role == Role.HEAD
                ? EnumSet.of(Capacity.BUREAU, Capacity.HEAD_OF_BUREAU)
                : EnumSet.of(kind.capacity());
    }
}
