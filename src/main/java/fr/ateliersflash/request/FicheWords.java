package fr.ateliersflash.request;

import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Wording;
import fr.ateliersflash.territory.Commune;
import fr.ateliersflash.territory.Territories;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The fiche as one reads it: each section with its fields, their labels and what they say.
@Component
public class FicheWords {

    private static final Set<String> DRAWN_FROM_ELSEWHERE = Set.of("service", "bearer", "population");

    private final Wording wording;
    private final Territories territories;

    FicheWords(Wording wording, Territories territories) {
        this.wording = wording;
        this.territories = territories;
    }

    /// A section in words.
    public record Part(Step step, String title, List<Line> lines) {

        /// The fields that are written in it, not drawn from elsewhere.
        public List<Line> fields() {
            return lines.stream()
                    .filter(line -> !DRAWN_FROM_ELSEWHERE.contains(line.field()))
                    .toList();
        }

        /// The fields that say something.
        public List<Line> given() {
            return lines.stream().filter(line -> !line.value().isEmpty()).toList();
        }
    }

    /// A field in words.
    ///
    /// @param value empty when nothing was answered
    public record Line(String field, String label, String value) {}

    /// The written sections, in their order.
    public List<Part> parts(AtelierRequest request) {
        return parts(request, request.fiche());
    }

    /// The same, of a fiche as it was when it was deposited.
    List<Part> parts(AtelierRequest request, Fiche fiche) {
        return Stream.of(Step.values())
                .filter(step -> step.section().isPresent())
                .map(step -> new Part(step, wording.of("request.step", step), lines(request, fiche, step)))
                .toList();
    }

    /// The label of a field.
    public String label(Step step, String field) {
        return wording.of("request." + step.key() + "." + field);
    }

    private List<Line> lines(AtelierRequest request, Fiche fiche, Step step) {
        var facts = new Lines(step);
        switch (step) {
            case CONTACTS -> {
                var contacts = fiche.contacts();
                facts.add("service", request.serviceName())
                        .add("agentName", contacts.agentName())
                        .add("agentEmail", contacts.agentEmail())
                        .add("agentPhone", contacts.agentPhone())
                        .add("bearer", request.bearer().name())
                        .add("officialName", contacts.officialName())
                        .add("officialRole", contacts.officialRole())
                        .add("officialEmail", contacts.officialEmail())
                        .add("officialPhone", contacts.officialPhone());
            }
            case SITE -> site(facts, fiche.site());
            case PURPOSE -> {
                var purpose = fiche.purpose();
                facts.add("title", purpose.title())
                        .add("situation", purpose.situation())
                        .add("problem", purpose.problem())
                        .add("obstacles", purpose.obstacles())
                        .add("attempts", purpose.attempts());
            }
            case THEMES -> {
                var themes = fiche.themes();
                facts.add("main", words("request.theme", themes.main()))
                        .add("others", words("request.theme", themes.othersThanMain()))
                        .add("competences", themes.competences())
                        .add("questions", themes.questions())
                        .add("forms", words("request.deliverable", themes.forms()))
                        .add("otherForm", themes.otherForm());
            }
            case ACTORS -> {
                var actors = fiche.actors();
                facts.add("toMobilise", actors.toMobilise())
                        .add("localEngineering", words("request.engineering", actors.localEngineering()))
                        .add("localEngineeringRole", actors.localEngineeringRole());
            }
            case PROGRAMMES -> {
                var programmes = fiche.programmes();
                facts.add("underWay", words("request.programme", programmes.underWay()))
                        .add("studies", programmes.studies());
            }
            case LOGISTICS -> logistics(facts, fiche.logistics());
            case PIECES -> throw new IllegalArgumentException("Pieces are listed, not written");
        }
        return facts.all;
    }

    private void site(Lines facts, Site site) {
        var communes = territories.communes(site.communes());
        var population = communes.stream().mapToLong(Commune::population).sum();
        facts.add("communes", communes.stream().map(Commune::name).collect(Collectors.joining(", ")))
                .add("population", communes.isEmpty() ? "" : French.number(population))
                .add("scale", words("request.scale", site.scale()))
                .add("name", site.name())
                .add("friche", yesOrNo(site.friche()))
                .add("epciAssociated", yesOrNo(site.epciAssociated()))
                .add("description", site.description());
    }

    private void logistics(Lines facts, Logistics logistics) {
        facts.add(
                        "wishedStart",
                        Optional.ofNullable(logistics.wishedStart())
                                .map(French::date)
                                .orElse(""))
                .add("constraints", logistics.constraints())
                .add("venue", logistics.venue())
                .add("accepted", logistics.accepted() ? wording.of("request.yes") : "");
    }

    private String yesOrNo(@Nullable Boolean answer) {
        return answer == null ? "" : wording.of(answer ? "request.yes" : "request.no");
    }

    private String words(String prefix, @Nullable Enum<?> constant) {
        return constant == null ? "" : wording.of(prefix, constant);
    }

    private String words(String prefix, Collection<? extends Enum<?>> constants) {
        return constants.stream().map(constant -> wording.of(prefix, constant)).collect(Collectors.joining(", "));
    }

    private final class Lines {
        private final Step step;
        private final List<Line> all = new ArrayList<>();

        private Lines(Step step) {
            this.step = step;
        }

        private Lines add(String field, String value) {
            all.add(new Line(field, label(step, field), value));
            return this;
        }
    }
}
