package fr.ateliersflash;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.agreement.AgreementPapers;
import fr.ateliersflash.assignment.Minutes;
import fr.ateliersflash.assignment.Minuting;
import fr.ateliersflash.document.Document;
import fr.ateliersflash.document.Samples;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.messaging.Message;
import fr.ateliersflash.messaging.Party;
import fr.ateliersflash.messaging.Talk;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.GuestRight;
import fr.ateliersflash.request.Invitation;
import fr.ateliersflash.request.Sharing;
import fr.ateliersflash.review.Scenarios;
import fr.ateliersflash.review.Waves;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Partner;
import fr.ateliersflash.support.Scene;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Who may open which page and do which act: `access.txt` says what each of twelve visitors is answered at every
/// address, and this checks that the application answers so. Every act of the table is undone, so that one dossier
/// a stage is enough.
@ApplicationTest
@Import({Talk.class, Partner.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTests {

    private static final String UNTOLD = "-";
    private static final String SCENARIO = "Scénario d’essai";
    private static final String COMPLETE_AGREEMENT =
            "(select max(h.agreement_id) from agreement_holder h join agreement_price_line using (agreement_id))";

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^}]*\\})*)?\\}");

    @Autowired
    Scene scene;

    @Autowired
    MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    Waves waves;

    @Autowired
    Scenarios scenarios;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Sharing sharing;

    @Autowired
    Talk talk;

    @Autowired
    Partner partner;

    @Autowired
    Minuting minuting;

    @Autowired
    AgreementPapers papers;

    private final Map<Stage, AtelierRequest> dossiers = new EnumMap<>(Stage.class);
    private final Map<Long, Message> questions = new HashMap<>();

    /// Those of the columns, for a dossier of each stage; at no stage, null.
    private final Map<@Nullable Stage, Map<String, @Nullable Viewer>> visitors = new HashMap<>();

    /// A line of the table.
    private record Row(
            String verb, String address, @Nullable Stage stage, List<String> answers) {

        static Row read(String line) {
            var cells = line.strip().split("\\s+");
            var stage = cells[2].equals(UNTOLD) ? null : Stage.valueOf(cells[2]);
            return new Row(cells[0], cells[1], stage, List.of(cells).subList(3, cells.length));
        }

        String route() {
            return route(verb, address.replaceAll("\\?.*", ""));
        }

        /// The names of variables do not matter, nor what they must look like.
        static String route(String verb, String pattern) {
            return verb + " " + VARIABLE.matcher(pattern).replaceAll("{}");
        }

        @Override
        public String toString() {
            return "%s %s %s".formatted(verb, address, stage == null ? UNTOLD : stage);
        }
    }

    @Test
    void knowsEveryAddress() throws IOException {
        var mapped = new TreeSet<String>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (isOurs(method.getBeanType())) {
                info.getMethodsCondition()
                        .getMethods()
                        .forEach(verb -> info.getPatternValues()
                                .forEach(pattern -> mapped.add(Row.route(verb.name(), pattern))));
            }
        });
        rows().map(Row::route).forEach(mapped::remove);

        assertThat(mapped).as("addresses that access.txt does not tell").isEmpty();
    }

    /// Neither the framework's nor the trial pages of other tests.
    private static boolean isOurs(Class<?> controller) {
        var place =
                controller.getProtectionDomain().getCodeSource().getLocation().getPath();
        return controller.getName().startsWith("fr.ateliersflash.") && !place.contains("test-classes");
    }

    @TestFactory
    Stream<DynamicTest> answersEachVisitorAsTheTableSays() throws IOException {
        return rows().map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
            var address = address(row);
            var actual = new LinkedHashMap<String, String>();
            var expected = new LinkedHashMap<String, String>();
            var answers = row.answers().iterator();
            visitors(row.stage()).forEach((name, viewer) -> {
                expected.put(name, answers.next());
                actual.put(name, answer(row.verb(), address, viewer));
            });
            assertThat(actual).isEqualTo(expected);
        }));
    }

    /// In the order of the columns; null is nobody.
    private Map<String, @Nullable Viewer> visitors(@Nullable Stage stage) {
        var known = visitors.get(stage);
        if (known == null) {
            known = visitorsOf(stage == null ? null : dossier(stage));
            visitors.put(stage, known);
        }
        return known;
    }

    private Map<String, @Nullable Viewer> visitorsOf(@Nullable AtelierRequest dossier) {
        var visitors = new LinkedHashMap<String, @Nullable Viewer>();
        visitors.put("anonymous", null);
        visitors.put("ddt53", scene.ddt53());
        visitors.put("ddt22", scene.ddt22());
        visitors.put("dreal", scene.drealPaysDeLaLoire());
        visitors.put("evron", scene.evron());
        visitors.put("laval", scene.laval());
        visitors.put("holder", scene.groupement(asked(dossier)));
        visitors.put("rival", scene.groupement(notAsked(dossier)));
        visitors.put("bureau", scene.bureau());
        visitors.put("head", scene.head());
        visitors.put("admin", scene.administrator());
        visitors.put("guest", partner.joins(dossier == null ? dossier(Stage.DRAFT) : dossier, scene.ddt53()));
        return visitors;
    }

    /// The groupement asked about a dossier, or holding it; failing that, the first in rank.
    private long asked(@Nullable AtelierRequest dossier) {
        return jdbc.sql(
                        "select groupement_id from assignment where request_id = ? and status in ('PROPOSED', 'ACCEPTED')")
                .param(dossier == null ? 0 : dossier.id())
                .query(Long.class)
                .optional()
                .orElseGet(() -> scene.groupements().getFirst());
    }

    private long notAsked(@Nullable AtelierRequest dossier) {
        var asked = asked(dossier);
        return scene.groupements().stream()
                .filter(one -> one != asked)
                .findFirst()
                .orElseThrow();
    }

    private AtelierRequest dossier(Stage stage) {
        return dossiers.computeIfAbsent(stage, scene::reaches);
    }

    /// The status answered, or `in` when one is sent to sign in.
    private String answer(String verb, URI address, @Nullable Viewer viewer) {
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(verb), address);
        request.with(csrf());
        if (viewer != null) {
            request.with(signedInAs(viewer));
        }
        return transaction.execute(undone -> {
            undone.setRollbackOnly();
            try {
                var response = mvc.perform(request).andReturn().getResponse();
                var location = response.getHeader("Location");
                return location != null && location.startsWith("/connexion")
                        ? "in"
                        : String.valueOf(response.getStatus());
            } catch (Exception e) {
                return String.valueOf(e.getCause());
            }
        });
    }

    private URI address(Row row) {
        var dossier = row.stage() == null ? null : dossier(row.stage());
        var filled = VARIABLE.matcher(row.address()).replaceAll(match -> value(match.group(1), dossier));
        return URI.create(filled.replace("[", "%5B").replace("]", "%5D"));
    }

    private String value(String name, @Nullable AtelierRequest dossier) {
        return switch (name) {
            case "reference" -> required(dossier).reference().value();
            case "notice", "mail", "view", "absence" -> "0";
            case "list" -> "demandes";
            case "format" -> "csv";
            case "thisYear" ->
                String.valueOf(LocalDate.ofInstant(scene.clock().instant(), French.PARIS)
                        .getYear());
            case "step" -> "objet";
            case "letter" ->
                one("select id from request_piece where request_id = ? and kind = 'ENGAGEMENT_LETTER'", dossier);
            case "person" ->
                one(
                        "select min(p.id) from account_person p join account_organisation o on o.id = p.organisation_id where o.kind = 'BUREAU'",
                        null);
            case "model" -> "engagement";
            case "rank" -> "1";
            case "rule" -> "echelle";
            case "kind" -> "commune";
            case "organisation" -> String.valueOf(scene.laval().organisationId());
            case "today" ->
                LocalDate.ofInstant(scene.clock().instant(), French.PARIS).toString();
            case "invitation" ->
                sharing.invite(
                                        required(dossier).reference(),
                                        new Invitation.Guest("essai@exemple.fr", GuestRight.READ, true, "Évron"),
                                        scene.ddt53())
                                instanceof Outcome.Done<Invitation>(var invitation)
                        ? String.valueOf(invitation.id())
                        : "0";
            case "secret" -> "nobody-was-sent-this";
            case "colleague" -> String.valueOf(scene.ddt53().personId());
            case "version" -> one("select version from request where id = ?", dossier);
            case "piece" -> one("select max(id) from request_piece where request_id = ?", dossier);
            case "remark" -> one("select max(id) from review_remark where request_id = ?", dossier);
            case "proposal" -> one("select max(id) from assignment where request_id = ?", dossier);
            case "minutes" ->
                minuting.establish(required(dossier).reference(), scene.bureau())
                                instanceof Outcome.Done<Minutes>(var minutes)
                        ? String.valueOf(minutes.number())
                        : "0";
            case "order" -> one("select max(id) from funding_order where request_id = ?", dossier);
            case "ordered" ->
                one("select version from funding_order where request_id = ? order by id desc limit 1", dossier);
            case "atelier" -> one("select version from atelier where request_id = ?", dossier);
            case "action" ->
                one(
                        "select max(a.id) from atelier_action a join atelier t on t.id = a.atelier_id where t.request_id = ?",
                        dossier);
            case "document" ->
                one(
                        "select max(n.document_id) from atelier_note n join atelier t on t.id = n.atelier_id where t.request_id = ?",
                        dossier);
            case "message" -> String.valueOf(question(required(dossier)).id());
            case "attached" ->
                String.valueOf(
                        question(required(dossier)).attachments().getFirst().documentId());
            case "wave" -> one("select id from review_wave where closed_at is null", null);
            case "scenario" -> scenario(required(dossier));
            case "decision" -> one("select max(id) from review_letter where request_id = ?", dossier);
            case "agreement" -> one("select %s".formatted(COMPLETE_AGREEMENT), null);
            case "line" ->
                one(
                        "select max(id) from agreement_price_line where agreement_id = %s"
                                .formatted(COMPLETE_AGREEMENT),
                        null);
            case "lot" ->
                one("select max(id) from agreement_lot where agreement_id = %s".formatted(COMPLETE_AGREEMENT), null);
            case "paper" -> paper();
            case "holder" ->
                one("select max(id) from agreement_holder where agreement_id = %s".formatted(COMPLETE_AGREEMENT), null);
            case "sheet" -> one("select min(slug) from catalogue_entry", null);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /// Prepared once by the examiner, to select this request and nothing else.
    private String scenario(AtelierRequest request) {
        var wave = waves.current().orElseThrow();
        return scenarios.of(wave).stream()
                .filter(one -> one.name().equals(SCENARIO))
                .findFirst()
                .map(one -> String.valueOf(one.id()))
                .orElseGet(() -> {
                    jdbc.sql("""
                                    with made as (
                                        insert into review_scenario (wave_id, name, prepared_by_id, preparers, prepared_by, prepared_at,
                                            written_by, written_at)
                                        select ?, ?, person, array[person], 'Essai', now(), 'Essai', now() from (select ?::bigint as person) as one
                                        returning id)
                                    insert into review_scenario_line (scenario_id, position, request_id, amount, reason)
                                    select id, 0, ?, ?, ? from made""")
                            .params(
                                    wave.id(),
                                    SCENARIO,
                                    scene.bureau().personId(),
                                    request.id(),
                                    2_000_000,
                                    "Pour l’essai.")
                            .update();
                    return scenario(request);
                });
    }

    /// A document of the groupement that stands first.
    private String paper() {
        var agreement = Long.parseLong(one("select %s".formatted(COMPLETE_AGREEMENT), null));
        var content = new ByteArrayInputStream(Samples.PDF);
        var first = scene.groupements().getFirst();
        return papers.add(agreement, first, "Acte d’engagement", content, "acte.pdf", scene.head())
                        instanceof Outcome.Done<Document>(var document)
                ? String.valueOf(document.id())
                : "0";
    }

    /// What the bureau has asked the service, with a file.
    private Message question(AtelierRequest dossier) {
        return questions.computeIfAbsent(
                dossier.id(),
                _ -> talk.ask(dossier, scene.bureau(), "Quelle emprise ?", Party.SERVICE, List.of("plan.pdf")));
    }

    private String one(String sql, @Nullable AtelierRequest dossier) {
        var query = jdbc.sql(sql);
        return (dossier == null ? query : query.param(dossier.id()))
                .query(String.class)
                .single();
    }

    private static AtelierRequest required(@Nullable AtelierRequest dossier) {
        if (dossier == null) {
            throw new IllegalArgumentException("This address needs a stage");
        }
        return dossier;
    }

    private static Stream<Row> rows() throws IOException {
        return new ClassPathResource("access.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Row::read);
    }
}
