package fr.ateliersflash;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.agreement.MissionPhase;
import fr.ateliersflash.agreement.PriceSheet;
import fr.ateliersflash.assignment.AssignmentAct;
import fr.ateliersflash.assignment.AssignmentStatus;
import fr.ateliersflash.assignment.Ground;
import fr.ateliersflash.atelier.AtelierAct;
import fr.ateliersflash.atelier.Guard;
import fr.ateliersflash.atelier.Horizon;
import fr.ateliersflash.atelier.Phase;
import fr.ateliersflash.atelier.Priority;
import fr.ateliersflash.atelier.SessionKind;
import fr.ateliersflash.funding.Account;
import fr.ateliersflash.funding.CreditsAct;
import fr.ateliersflash.funding.Nature;
import fr.ateliersflash.funding.OrderAct;
import fr.ateliersflash.funding.OrderStatus;
import fr.ateliersflash.messaging.Party;
import fr.ateliersflash.request.BearerKind;
import fr.ateliersflash.request.DeliverableForm;
import fr.ateliersflash.request.LocalEngineering;
import fr.ateliersflash.request.PieceKind;
import fr.ateliersflash.request.Programme;
import fr.ateliersflash.request.RequestAct;
import fr.ateliersflash.request.RequestStatus;
import fr.ateliersflash.request.Scale;
import fr.ateliersflash.request.Step;
import fr.ateliersflash.request.Theme;
import fr.ateliersflash.request.Verdict;
import fr.ateliersflash.review.EligibilityRule;
import fr.ateliersflash.review.RecommendationAct;
import fr.ateliersflash.review.RemarkTarget;
import fr.ateliersflash.shared.Act;
import fr.ateliersflash.statistics.Cut;
import fr.ateliersflash.statistics.Ending;
import fr.ateliersflash.statistics.Milestone;
import fr.ateliersflash.statistics.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.type.filter.AssignableTypeFilter;

/// Every word that people read has its key, every key that is asked for has its words, and templates hold none.
class MessagesTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path JAVA = Path.of("src/main/java");

    private static final Pattern TEMPLATE_KEY = Pattern.compile("#\\{([a-z][\\w.-]*)");
    private static final Pattern QUOTED = Pattern.compile("(?<!name=)'([a-z]+(?:\\.[\\w-]+)+\\.?)'");
    private static final Pattern JAVA_LITERAL = Pattern.compile("(?<!id = )\"([a-z]+(?:\\.[\\w-]+)+\\.?)\"");
    private static final Pattern TAG_OR_COMMENT = Pattern.compile("(?s)<!--.*?-->|<[^>]*>");
    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("\\s(?:th:)?(?:title|alt|placeholder|aria-label|value)=\"([^\"#${]*\\p{L}{2,}[^\"#${]*)\"");
    private static final Pattern SENTENCE_IN_EXPRESSION =
            Pattern.compile("'([^'<>=/:;.#{}]*(?:\\p{L}{2,} \\p{L}{2,}|[àâçéèêëîïôùûœ])[^'<>=/;#{}]*)'");

    /// What follows the name of a field in the calls that refuse something.
    private static final Pattern REFUSED = Pattern.compile(
            "(?:Refusal\\.of|rejectValue|reject|Flaw\\.of)\\((?:[^;\"]|\"[^\". ]*\")*\"([a-z]+(?:\\.[\\w-]+)+)\"");

    private static final Set<String> KEYS = keys();

    /// Where the words of each constant are found. The suffixes, when there are some, are those of a page that asks
    /// why.
    private static final Map<String, Class<? extends Enum<?>>> CONSTANTS = Map.ofEntries(
            Map.entry("request.status", RequestStatus.class),
            Map.entry("request.theme", Theme.class),
            Map.entry("request.deliverable", DeliverableForm.class),
            Map.entry("request.scale", Scale.class),
            Map.entry("request.programme", Programme.class),
            Map.entry("request.engineering", LocalEngineering.class),
            Map.entry("request.bearer", BearerKind.class),
            Map.entry("request.step", Step.class),
            Map.entry("request.piece", PieceKind.class),
            Map.entry("request.verdict", Verdict.class),
            Map.entry("review.target", RemarkTarget.class),
            Map.entry("review.rule", EligibilityRule.class),
            Map.entry("review.obstacle.rule", EligibilityRule.class),
            Map.entry("review.waiver.*.title", EligibilityRule.class),
            Map.entry("review.waiver.*.intro", EligibilityRule.class),
            Map.entry("review.waiver.*.reason", EligibilityRule.class),
            Map.entry("review.waiver.*.submit", EligibilityRule.class),
            Map.entry("statistics.stage", Stage.class),
            Map.entry("statistics.milestone", Milestone.class),
            Map.entry("statistics.ending", Ending.class),
            Map.entry("statistics.cut", Cut.class),
            Map.entry("statistics.by", Cut.class),
            Map.entry("agreement.phase", MissionPhase.class),
            Map.entry("assignment.status", AssignmentStatus.class),
            Map.entry("agreement.import.change", PriceSheet.Change.class),
            Map.entry("assignment.ground", Ground.class),
            Map.entry("assignment.minutes.status", AssignmentStatus.class),
            Map.entry("funding.phase", MissionPhase.class),
            Map.entry("funding.order.status", OrderStatus.class),
            Map.entry("funding.account", Account.class),
            Map.entry("funding.nature", Nature.class),
            Map.entry("atelier.status", Phase.class),
            Map.entry("atelier.horizon", Horizon.class),
            Map.entry("atelier.priority", Priority.class),
            Map.entry("atelier.session.kind", SessionKind.class),
            Map.entry("atelier.done", AtelierAct.class),
            Map.entry("atelier.guard", Guard.class),
            Map.entry("atelier.refusal", Guard.class),
            Map.entry("turn.guard", Guard.class),
            Map.entry("messaging.party", Party.class),
            Map.entry("messaging.of", Party.class),
            Map.entry("messaging.option", Party.class));

    /// The acts that the journal tells, under the name of the fact they leave behind.
    private static final Map<Class<? extends Act<?>>, String> ACTS = Map.of(
            RequestAct.class, "request",
            AssignmentAct.class, "assignment",
            RecommendationAct.class, "recommendation",
            CreditsAct.class, "credits",
            OrderAct.class, "order",
            AtelierAct.class, "atelier");

    /// Acts that leave no fact on a dossier: an envelope belongs to a year.
    private static final Set<Act<?>> UNTOLD = Set.of(CreditsAct.OPEN, CreditsAct.REVISE, RecommendationAct.SIGN);

    @Test
    void everyFileIsDeclared() throws IOException {
        var declared = new YamlPropertySourceLoader()
                .load("application", new FileSystemResource("src/main/resources/application.yaml"))
                .getFirst()
                .getProperty("spring.messages.basename")
                .toString();

        assertThat(declared.strip().split(",\\s*"))
                .containsExactlyInAnyOrderElementsOf(files(MESSAGES, ".properties")
                        .map(file -> "messages/" + name(file))
                        .toList());
    }

    @Test
    void eachKeyIsDefinedOnce() {
        var seen = new TreeSet<String>();
        var twice = new ArrayList<String>();
        files(MESSAGES, ".properties")
                .forEach(file -> definitions(file).forEach(key -> {
                    if (!seen.add(key)) {
                        twice.add(key);
                    }
                }));

        assertThat(twice).as("defined twice").isEmpty();
    }

    @Test
    void apostrophesAreTypographic() {
        var straight = files(MESSAGES, ".properties")
                .flatMap(file -> lines(file).filter(line -> !line.startsWith("#") && line.contains("'")));

        assertThat(straight)
                .as("a straight apostrophe is a quote for MessageFormat")
                .isEmpty();
    }

    @Test
    void refusalsAreWholeSentences() {
        var refused = found(JAVA, ".java", REFUSED, match -> match.group(1));
        assertThat(refused).hasSizeGreaterThan(60);

        var unfinished = files(MESSAGES, ".properties")
                .flatMap(file -> lines(file)
                        .filter(line -> refused.contains(line.split("=", 2)[0])
                                || name(file).equals("validation") && line.contains("=") && !line.startsWith("#"))
                        .filter(line -> !line.matches(".*\\.}?")));
        assertThat(unfinished).as("no full stop").isEmpty();
    }

    @Test
    void everyKeyOfATemplateHasWords() {
        var asked = found(TEMPLATES, ".html", TEMPLATE_KEY, match -> match.group(1));
        asked.addAll(found(TEMPLATES, ".html", QUOTED, match -> match.group(1)));

        assertThat(asked.stream().filter(this::isMessage).filter(key -> !isKnown(key)))
                .isEmpty();
    }

    @Test
    void everyKeyOfTheCodeHasWords() {
        var asked = found(JAVA, ".java", JAVA_LITERAL, match -> match.group(1));

        assertThat(asked.stream().filter(this::isMessage).filter(key -> !isKnown(key)))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyConstantHasWords() {
        return CONSTANTS.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> assertThat(Stream.of(entry.getValue().getEnumConstants())
                                        .map(constant -> key(entry.getKey(), constant)))
                                .allMatch(KEYS::contains)));
    }

    @Test
    void everyActIsTold() {
        var kinds = new ClassPathScanningCandidateComponentProvider(false);
        kinds.addIncludeFilter(new AssignableTypeFilter(Act.class));
        assertThat(kinds.findCandidateComponents("fr.ateliersflash"))
                .extracting(definition -> definition.getBeanClassName())
                .as("kinds of acts: a new one is told too")
                .containsExactlyInAnyOrderElementsOf(
                        ACTS.keySet().stream().map(Class::getName).toList());

        var untold = ACTS.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey().getEnumConstants())
                        .filter(act -> !UNTOLD.contains(act))
                        .map(act -> "journal." + entry.getValue() + "." + act.name()));
        assertThat(untold).allMatch(this::isKnown);
    }

    @Test
    void theJournalTellsEachSectionAndEachPiece() {
        var sections = EnumSet.range(Step.CONTACTS, Step.LOGISTICS).stream().map(step -> "EDIT." + step);
        var pieces = EnumSet.allOf(PieceKind.class).stream().map(kind -> "ATTACH." + kind);
        var verdicts = EnumSet.allOf(PieceKind.class).stream()
                .filter(PieceKind::isLetter)
                .flatMap(kind -> Stream.of(Verdict.values()).map(verdict -> "ASSESS.%s.%s".formatted(kind, verdict)));

        assertThat(Stream.of(sections, pieces, verdicts).flatMap(Function.identity()))
                .map(detail -> "journal.request." + detail)
                .allMatch(KEYS::contains);
    }

    /// The turn rules name what they await after the phase that comes next.
    @Test
    void everyPhaseUnderWaySaysWhatComesNext() {
        assertThat(EnumSet.range(Phase.PREPARATION, Phase.RESTITUTION))
                .map(phase -> "turn.next." + phase)
                .allMatch(KEYS::contains);
    }

    @Test
    void templatesHoldNoWords() {
        var words = templates().flatMap(file -> {
            var html = read(file);
            var text = TAG_OR_COMMENT.matcher(html).replaceAll(" ").lines().filter(MessagesTests::isSpoken);
            var attributes = SPOKEN_ATTRIBUTE.matcher(html).results().map(match -> match.group(1));
            var expressions = SENTENCE_IN_EXPRESSION.matcher(html).results().map(match -> match.group(1));
            var literals = isShell(file) ? Stream.<String>empty() : Stream.concat(attributes, expressions);
            return Stream.concat(text, literals.filter(one -> !one.matches("[\\w.-]+")))
                    .map(one -> TEMPLATES.relativize(file) + ": " + one.strip());
        });

        assertThat(words).isEmpty();
    }

    @Test
    void onlyComponentsAndLayoutKnowTheDesignSystem() {
        var strayed = templates()
                .filter(file -> !isShell(file))
                .filter(file ->
                        Pattern.compile("[\"' ]fr-[a-z]").matcher(read(file)).find())
                .map(TEMPLATES::relativize);

        assertThat(strayed).isEmpty();
    }

    private static boolean isShell(Path template) {
        var folder = TEMPLATES.relativize(template).getName(0).toString();
        return folder.equals("component") || folder.equals("layout");
    }

    private static boolean isSpoken(String line) {
        return Pattern.compile("\\p{L}{2,}").matcher(line).find();
    }

    private static String key(String pattern, Enum<?> constant) {
        return pattern.contains("*") ? pattern.replace("*", constant.name()) : pattern + "." + constant.name();
    }

    /// Only the modules name their messages: other literals with dots are properties or file names.
    private boolean isMessage(String literal) {
        return files(MESSAGES, ".properties").anyMatch(file -> literal.startsWith(name(file) + "."))
                && !literal.endsWith(".html");
    }

    /// A key, the beginning of several, or a fact that the journal tells.
    private boolean isKnown(String literal) {
        var stem = literal.endsWith(".") ? literal : literal + ".";
        return KEYS.contains(literal)
                || KEYS.contains("journal." + literal)
                || KEYS.stream().anyMatch(key -> key.startsWith(stem) || key.startsWith("journal." + stem));
    }

    private static Set<String> found(Path root, String kind, Pattern pattern, Function<MatchResult, String> key) {
        return files(root, kind)
                .flatMap(file -> pattern.matcher(read(file)).results().map(key))
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> keys() {
        return files(MESSAGES, ".properties")
                .flatMap(file -> definitions(file).stream())
                .collect(toCollection(TreeSet::new));
    }

    private static List<String> definitions(Path file) {
        return lines(file)
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".properties", "");
    }

    private static Stream<Path> templates() {
        return files(TEMPLATES, ".html");
    }

    private static Stream<Path> files(Path root, String kind) {
        try (var all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(kind)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        return read(file).lines();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
