package fr.ateliersflash.site.web;

import fr.ateliersflash.shared.PublicPage;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.SignedIn;
import fr.ateliersflash.shared.Stale;
import fr.ateliersflash.site.TurnBoard;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Pages that show every component and every way a form can end.
@Controller
@PublicPage
class TrialController {

    final AtomicInteger acts = new AtomicInteger();

    @GetMapping("/essai")
    ModelAndView show() {
        return new ModelAndView(
                "site-tests/components",
                Map.of(
                        "page",
                        new TrialPage(),
                        "form",
                        new TrialForm(null, null, "Il était", "b", null, null, false, null)));
    }

    @PostMapping("/essai")
    ModelAndView create(@Valid @ModelAttribute("form") TrialForm form, BindingResult errors)
            throws InterruptedException {
        if (errors.hasErrors()) {
            return new ModelAndView(
                    "site-tests/components", Map.of("page", new TrialPage()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Thread.sleep(300);
        return new ModelAndView("redirect:/essai?fait=" + acts.incrementAndGet());
    }

    @SignedIn
    @PostMapping("/essai/prive")
    String secret() {
        return "redirect:/essai";
    }

    @PostMapping("/demandes/{reference}/essai")
    String stale(@PathVariable String reference) {
        throw new Stale(reference);
    }

    @GetMapping("/essai/{number}")
    String number(@PathVariable int number) {
        return "redirect:/essai";
    }

    record TrialForm(
            @NotBlank @Email @Nullable String name,
            @Nullable LocalDate day,
            @Size(max = 20) @Nullable String story,
            @Nullable String theme,
            @NotBlank @Nullable String scale,
            @Nullable List<String> others,
            boolean agreed,
            @Nullable MultipartFile letter) {}

    record Choice(String value, String label) {}

    record Tab(
            String label,
            String href,
            boolean current,
            @Nullable Integer count) {}

    record Step(String label, @Nullable String href) {}

    record Entry(
            String instantText,
            String iso,
            String title,
            String who,
            @Nullable String reason) {}

    record TrialPage() {
        public List<Choice> options() {
            return List.of(new Choice("a", "Choix A"), new Choice("b", "Choix B"));
        }

        public List<Tab> tabs() {
            return List.of(new Tab("Toutes", "/a", true, 12), new Tab("Reçues", "/b", false, null));
        }

        public List<Step> trail() {
            return List.of(new Step("Demandes", "/demandes"), new Step("AF-2026-0001", null));
        }

        public List<Entry> entries() {
            return List.of(
                    new Entry("21 novembre 2026", "2026-11-21", "Demande déposée", "DDT de la Mayenne", "Motif"));
        }

        public List<Refusal> refusals() {
            return List.of(Refusal.of("component.stepper.state", 3, 8).at("/demandes/1"));
        }

        public List<TurnBoard.Line> lines() {
            return List.of(
                    new TurnBoard.Line("À vous : déposer la fiche", "/a"),
                    new TurnBoard.Line("En attente – le bureau", null));
        }

        public LocalDate day() {
            return LocalDate.of(2026, 11, 1);
        }

        public ZonedDateTime instant() {
            return Instant.parse("2026-11-21T13:05:00Z").atZone(ZoneId.of("Europe/Paris"));
        }
    }
}
