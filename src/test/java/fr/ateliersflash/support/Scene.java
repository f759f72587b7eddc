package fr.ateliersflash.support;

import fr.ateliersflash.account.Directory;
import fr.ateliersflash.account.Organisation;
import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Registration;
import fr.ateliersflash.account.Role;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.agreement.Agreements;
import fr.ateliersflash.assignment.Designation;
import fr.ateliersflash.funding.Credits;
import fr.ateliersflash.local.AgreementSheets;
import fr.ateliersflash.local.Cast;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.local.Story;
import fr.ateliersflash.local.Storyteller;
import fr.ateliersflash.local.TravellingClock;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Bearer;
import fr.ateliersflash.request.BearerKind;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.PieceKind;
import fr.ateliersflash.request.Theme;
import fr.ateliersflash.review.Decision;
import fr.ateliersflash.review.OtherScheme;
import fr.ateliersflash.review.Recommendation;
import fr.ateliersflash.review.SigningCircuit;
import fr.ateliersflash.review.Waves;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sets the scene of a test: a dossier at some stage of its life, borne by Évron in the Mayenne, and the people
/// around it. Everything is really done and committed; tests look only at the dossiers they asked for.
@TestComponent
public class Scene {

    public static final Bearer EVRON = new Bearer(BearerKind.COMMUNE, "53097", "Évron");

    private static final Bearer LAVAL = new Bearer(BearerKind.COMMUNE, "53130", "Laval");

    private final Storyteller storyteller;
    private final Cast cast;
    private final TravellingClock clock;
    private final Dossiers dossiers;
    private final AgreementSheets agreements;
    private final Credits credits;
    private final Waves waves;
    private final SigningCircuit circuit;
    private final JdbcClient jdbc;
    private final Directory directory;
    private final Registration registration;
    private final Agreements holders;
    private final Designation designation;

    Scene(
            Storyteller storyteller,
            Cast cast,
            TravellingClock clock,
            Dossiers dossiers,
            AgreementSheets agreements,
            Credits credits,
            Waves waves,
            SigningCircuit circuit,
            JdbcClient jdbc,
            Directory directory,
            Registration registration,
            Agreements holders,
            Designation designation) {
        this.storyteller = storyteller;
        this.cast = cast;
        this.clock = clock;
        this.dossiers = dossiers;
        this.agreements = agreements;
        this.credits = credits;
        this.waves = waves;
        this.circuit = circuit;
        this.jdbc = jdbc;
        this.directory = directory;
        this.registration = registration;
        this.holders = holders;
        this.designation = designation;
    }

    public AtelierRequest reaches(Stage stage) {
        return reaches(stage, EVRON);
    }

    /// A request borne by a commune, told as far as a stage; its fiche was opened some five months ago.
    public AtelierRequest reaches(Stage stage, Bearer commune) {
        prepare();
        var start = clock.instant().minus(150, ChronoUnit.DAYS);
        var story = new Story(
                stage, commune, List.of(commune.code()), "Réemployer la friche", Theme.REPAIR_THE_CITY, true, start);
        return find(storyteller.tell(story));
    }

    /// The request as it is now.
    public AtelierRequest find(Reference reference) {
        return dossiers.find(reference, head());
    }

    /// The bureau proposes a decision, and its head signs it.
    public AtelierRequest decides(Reference reference, Decision decision) {
        var scheme = decision == Decision.REDIRECT ? OtherScheme.LOCAL : null;
        var reason = decision == Decision.VALIDATE ? "" : "Hors du champ.";
        var wanted = new SigningCircuit.Wanted(decision, scheme, reason);
        if (!(circuit.recommend(reference, wanted, bureau()) instanceof Outcome.Done<Recommendation>(var proposal))) {
            throw new AssertionError(decision + " cannot be proposed on " + reference);
        }
        return switch (circuit.sign(reference, find(reference).version(), proposal.version(), head())) {
            case Outcome.Done<AtelierRequest>(var request) -> request;
            case Outcome.Refused<AtelierRequest>(var refusals) -> throw new AssertionError(refusals);
        };
    }

    public Viewer ddt53() {
        return cast.service("53");
    }

    /// Another service, which sees nothing of the Mayenne.
    public Viewer ddt22() {
        return cast.service("22");
    }

    public Viewer bureau() {
        return cast.bureau();
    }

    public Viewer head() {
        return cast.headOfBureau();
    }

    public Viewer evron() {
        return cast.collectivite(EVRON);
    }

    public Viewer groupement(long organisationId) {
        return cast.groupement(organisationId);
    }

    /// Somebody of the groupement to whom the mission is proposed.
    public Viewer solicited(Reference reference) {
        var proposal = designation.live(find(reference).id()).orElseThrow();
        return cast.groupement(proposal.groupementId());
    }

    /// Somebody of the groupement that has accepted it.
    public Viewer holder(Reference reference) {
        var assignment = designation.accepted(find(reference).id()).orElseThrow();
        return cast.groupement(assignment.groupementId());
    }

    /// The order of the appropriation.
    public long firstOrder(Reference reference) {
        return jdbc.sql("select min(id) from funding_order where request_id = ?")
                .param(find(reference).id())
                .query(Long.class)
                .single();
    }

    /// The groupements of the agreement in force, in ranking order.
    public List<Long> groupements() {
        prepare();
        var today = LocalDate.ofInstant(clock.instant(), French.PARIS);
        var agreement = holders.inForce(today).orElseThrow();
        return jdbc.sql("select groupement_id from agreement_holder where agreement_id = ? order by rank")
                .param(agreement.id())
                .query(Long.class)
                .list();
    }

    public Viewer collectivite(Bearer bearer) {
        return cast.collectivite(bearer);
    }

    /// An agent of the région's service, who sees the dossiers of the Mayenne and owns none of them.
    public Viewer drealPaysDeLaLoire() {
        var dreal = directory.all(OrganisationKind.REGIONAL_SERVICE).stream()
                .filter(one -> one.name().contains("Pays de la Loire"))
                .findFirst();
        return somebody(dreal.orElseThrow(), "dreal.essai@exemple.fr");
    }

    /// A collectivité of the Mayenne that bears nothing.
    public Viewer laval() {
        return cast.collectivite(LAVAL);
    }

    public Viewer administrator() {
        var administration = directory.all(OrganisationKind.ADMINISTRATION).stream()
                .findFirst()
                .orElseGet(() -> registration.named(OrganisationKind.ADMINISTRATION, "Administration", By.SETTINGS));
        return somebody(administration, "admin.essai@exemple.fr");
    }

    /// The address with which they sign in; their password is [Cast#PASSWORD].
    public String addressOf(Viewer viewer) {
        return directory.people(viewer.organisationId()).stream()
                .filter(person -> person.id() == viewer.personId())
                .findFirst()
                .orElseThrow()
                .email();
    }

    /// The name of the wave that is open.
    public String wave() {
        prepare();
        return waves.current().orElseThrow().name();
    }

    private Viewer somebody(Organisation organisation, String email) {
        registration.person(organisation.id(), "Sacha Essai", email, Role.AGENT, Cast.PASSWORD, By.SETTINGS);
        return directory.viewer(email);
    }

    /// Does something as if it were then.
    public TravellingClock clock() {
        return clock;
    }

    /// Agreements, envelopes and an open wave, large enough for every test.
    public synchronized void prepare() {
        agreements.load(head());
        var now = clock.instant();
        var year = LocalDate.ofInstant(now, French.PARIS).getYear();
        for (var one : List.of(year - 1, year)) {
            var known = jdbc.sql("select count(*) from funding_envelope where year = ?")
                    .param(one)
                    .query(Long.class)
                    .single();
            if (known == 0) {
                credits.open(one, Money.euros(90_000_000), head());
            }
        }
        if (waves.current().isEmpty()) {
            var today = LocalDate.ofInstant(now, French.PARIS);
            waves.open(
                    new Waves.NewWave(
                            "Vague d’essai " + Instant.now(),
                            today.minusDays(200),
                            today.plusDays(60),
                            500,
                            Money.euros(10_000_000)),
                    head());
        }
    }

    /// The letter of a request as it is now, to be judged.
    public long letter(AtelierRequest request, PieceKind kind) {
        return dossiers.findWithPieces(request.reference(), head())
                .currentLetter(kind)
                .orElseThrow()
                .id();
    }
}
