package fr.ateliersflash.funding.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.funding.Credits;
import fr.ateliersflash.funding.CreditsAct;
import fr.ateliersflash.funding.Envelope;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.SignedIn;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The envelopes of the bureau, year by year.
@Controller
@RequestMapping(Addresses.ENVELOPES)
class EnvelopeController {

    private static final String VIEW = "funding/envelopes";

    private final Credits credits;
    private final Clock clock;

    EnvelopeController(Credits credits, Clock clock) {
        this.credits = credits;
        this.clock = clock;
    }

    /// @param year the one to revise
    @GetMapping
    @SignedIn
    ModelAndView list(@RequestParam(name = "annee", required = false) @Nullable Integer year, Viewer viewer) {
        var revised = credits.envelopes(viewer).stream()
                .filter(envelope -> Objects.equals(envelope.year(), year))
                .findFirst();
        var form = revised.map(EnvelopeForm::of)
                .orElseGet(() ->
                        new EnvelopeForm(clock.instant().atZone(French.PARIS).getYear(), null, null));
        return page(form, viewer, HttpStatus.OK);
    }

    @PostMapping
    @For(Capacity.HEAD_OF_BUREAU)
    ModelAndView save(
            @Valid @ModelAttribute("form") EnvelopeForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        if (!errors.hasErrors()) {
            var outcome = save(form, viewer);
            if (outcome instanceof Outcome.Refused<Envelope>(var refusals)) {
                Refused.beside("amount", refusals, errors);
            } else {
                redirect.addFlashAttribute("flash", "funding.envelope.saved");
                return new ModelAndView(Addresses.redirect(Addresses.ENVELOPES));
            }
        }
        return page(form, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Outcome<Envelope> save(EnvelopeForm form, Viewer viewer) {
        int year = Objects.requireNonNull(form.year());
        Money amount = Objects.requireNonNull(form.amount());
        return form.version() == null
                ? credits.open(year, amount, viewer)
                : credits.revise(year, form.version(), amount, viewer);
    }

    private ModelAndView page(EnvelopeForm form, Viewer viewer, HttpStatus status) {
        var page = new EnvelopesPage(
                credits.envelopes(viewer).stream().map(EnvelopesPage.Row::of).toList(),
                CreditsAct.REVISE.isOpenTo(viewer.capacities()),
                form.version() == null ? null : String.valueOf(form.year()));
        return new ModelAndView(VIEW, Map.of("page", page, "form", form), status);
    }
}
