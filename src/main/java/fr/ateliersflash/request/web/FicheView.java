package fr.ateliersflash.request.web;

import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Fiche;
import fr.ateliersflash.request.Logistics;
import fr.ateliersflash.request.Site;
import fr.ateliersflash.request.Step;
import fr.ateliersflash.shared.Fact;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Wording;
import fr.ateliersflash.territory.Commune;
import fr.ateliersflash.territory.Territories;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The fiche as one reads it: each section with its facts in words.
@Component
class FicheView {

    private final Wording wording;
    private final Territories territories;

    FicheView(Wording wording, Territories territories) {
        this.wording = wording;
        this.territories = territories;
    }

    /// @param missing the labels of what still lacks
    record Part(Step step, String title, String href, List<Fact> facts, List<Gap> missing) {}

    record Gap(String label, String href) {}

    List<Part> parts(AtelierRequest request) {
        return Stream.of(Step.values())
                .filter(step -> step != Step.PIECES)
                .map(step -> part(request, step))
                .toList();
    }

    private Part part(AtelierRequest request, Step step) {
        var href = Addresses.step(request.reference(), step);
        var missing = request.missing().stream()
                .filter(gap -> gap.step() == step)
                .map(gap -> new Gap(label(gap), href + "#" + gap.field()))
                .toList();
        return new Part(step, wording.of("request.step", step), href, facts(request, step), missing);
    }

    private String label(Fiche.Missing gap) {
        return wording.of("request." + gap.step().key() + "." + gap.field());
    }

    private List<Fact> facts(AtelierRequest request, Step step) {
        var fiche = request.fiche();
        var facts = new Facts(step.key());
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
                        .add("others", words("request.theme", themes.others()))
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

    private void site(Facts facts, Site site) {
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

    private void logistics(Facts facts, Logistics logistics) {
        facts.add(
                        "wishedStart",
                        Optional.ofNullable(logistics.wishedStart())
                                .map(French::date)
                                .orElse(""))
                .add("constraints", logistics.constraints())
                .add("venue", logistics.venue())
                .add("accepted", yesOrNo(logistics.accepted()));
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

    /// Facts that were given, with the labels of their fields.
    private final class Facts {
        private final String folder;
        private final List<Fact> all = new ArrayList<>();

        private Facts(String folder) {
            this.folder = folder;
        }

        private Facts add(String field, String value) {
            if (!value.isEmpty()) {
                all.add(new Fact(wording.of("request." + folder + "." + field), value));
            }
            return this;
        }
    }
}
