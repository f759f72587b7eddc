package fr.ateliersflash.review.web;

import fr.ateliersflash.account.Directory;
import fr.ateliersflash.account.Organisation;
import fr.ateliersflash.request.BearerKind;
import fr.ateliersflash.review.EligibilityFacts;
import fr.ateliersflash.review.EligibilityRule;
import fr.ateliersflash.review.web.EligibilityForm.Ground;
import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.PublicPage;
import fr.ateliersflash.shared.Wording;
import fr.ateliersflash.territory.Commune;
import fr.ateliersflash.territory.web.Places;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/// "Suis-je éligible ?": the rules that the bureau goes by, told to whoever thinks of an atelier. Nothing is kept.
@Controller
@PublicPage
class EligibilityController {

    private final Places places;
    private final Directory directory;
    private final Wording wording;

    EligibilityController(Places places, Directory directory, Wording wording) {
        this.places = places;
        this.directory = directory;
        this.wording = wording;
    }

    record QuestionsPage(List<Option> bearers, List<Option> grounds, List<Option> answers, List<Option> communes) {}

    /// @param again the address of the questions, already answered
    record ResultPage(String tone, String verdict, String sentence, List<Rule> rules, String contact, String again) {}

    /// @param advice what to do, empty when the rule is met
    record Rule(String title, String state, String tone, String sentence, String advice) {}

    @GetMapping("/eligibilite")
    ModelAndView form(@ModelAttribute("form") EligibilityForm form) {
        return questions(List.of(), HttpStatus.OK);
    }

    @GetMapping("/eligibilite/resultat")
    ModelAndView show(@ModelAttribute("form") EligibilityForm form, BindingResult errors) {
        form.check(errors);
        Optional<Commune> commune = Optional.empty();
        List<Option> choices = List.of();
        if (!form.commune().isEmpty() || !form.communeCode().isEmpty()) {
            var answer = places.commune(form.commune(), form.communeCode(), "commune", errors);
            commune = answer.found();
            choices = answer.choices();
        }
        var facts = form.facts();
        return errors.hasErrors() || facts.isEmpty()
                ? questions(choices, HttpStatus.UNPROCESSABLE_CONTENT)
                : new ModelAndView("review/eligibility-result", Map.of("page", result(form, facts.get(), commune)));
    }

    private ModelAndView questions(List<Option> communes, HttpStatus status) {
        var page = new QuestionsPage(
                options("request.bearer", BearerKind.values()),
                options("review.eligibility.ground", Ground.values()),
                List.of(
                        new Option("oui", wording.of("review.eligibility.yes")),
                        new Option("non", wording.of("review.eligibility.no"))),
                communes);
        return new ModelAndView("review/eligibility", Map.of("page", page), status);
    }

    private ResultPage result(EligibilityForm form, EligibilityFacts facts, Optional<Commune> commune) {
        var failing = facts.failing();
        var outcome = failing.isEmpty() ? "eligible" : "toWork";
        return new ResultPage(
                failing.isEmpty() ? "success" : "warning",
                wording.of("review.eligibility." + outcome + ".title", failing.size()),
                wording.of("review.eligibility." + outcome),
                Arrays.stream(EligibilityRule.values())
                        .map(rule -> rule(rule, !failing.contains(rule)))
                        .toList(),
                contact(commune),
                form.address(commune.map(Commune::label).orElse("")));
    }

    private Rule rule(EligibilityRule rule, boolean met) {
        var key = "review.eligibility." + rule;
        return new Rule(
                wording.of("review.rule", rule),
                wording.of("review.eligibility." + (met ? "met" : "failing")),
                met ? "success" : "warning",
                wording.of(key + (met ? ".met" : ".failing")),
                met ? "" : wording.of(key + ".advice"));
    }

    /// Whom to call: the State service of the commune's département, or where to find it.
    private String contact(Optional<Commune> commune) {
        return commune.flatMap(one -> directory
                        .serviceOf(one.departementCode())
                        .map(service -> wording.of("review.eligibility.contact.service", one.of(), named(service))))
                .orElseGet(() -> wording.of("review.eligibility.contact.anywhere"));
    }

    /// All of these services are feminine: `la DDT de la Mayenne`, `l’UD-DRIEAT de Paris`.
    private static String named(Organisation service) {
        return ("AEIOU".indexOf(service.name().charAt(0)) < 0 ? "la " : "l’") + service.name();
    }

    private List<Option> options(String prefix, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(one -> new Option(EligibilityForm.word(one), wording.of(prefix, one)))
                .toList();
    }
}
