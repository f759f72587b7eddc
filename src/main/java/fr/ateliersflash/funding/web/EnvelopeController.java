package fr.ateliersflash.funding.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.funding.Credits;
import fr.ateliersflash.funding.CreditsAct;
import fr.ateliersflash.funding.Envelope;
import fr.ateliersflash.funding.FundingSettings;
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
    private static final Map<String, String> ELSEWHERE = Map.of("funding.envelope.revise.cp", "cp");

    private final Credits credits;
    private final CreditWatch watch;
    private final FundingSettings settings;
    private final Clock clock;

    EnvelopeController(Credits credits, CreditWatch watch, FundingSettings settings, Clock clock) {
        this.credits = credits;
        this.watch = watch;
        this.settings = settings;
        this.clock = clock;
    }

    /// @param year of the one to revise, with its programme
    @GetMapping
    @SignedIn
    ModelAndView list(
            @RequestParam(name = "annee", required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String programme,
            Viewer viewer) {
        var revised = credits.envelopes(viewer).stream()
                .filter(envelope -> Objects.equals(envelope.year(), year)
                        && (programme == null || envelope.programme().equals(programme)))
                .findFirst();
        var form = revised.map(EnvelopeForm::of)
                .orElseGet(() -> new EnvelopeForm(
                        clock.instant().atZone(French.PARIS).getYear(), settings.programme(), null, null, null));
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
                Refused.beside(ELSEWHERE, "amount", refusals, errors);
            } else {
                redirect.addFlashAttribute("flash", "funding.envelope.saved");
                return new ModelAndView(Addresses.redirect(Addresses.ENVELOPES));
            }
        }
        return page(form, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Outcome<Envelope> save(EnvelopeForm form, Viewer viewer) {
        int year = Objects.requireNonNull(form.year());
        Money ae = Objects.requireNonNull(form.amount());
        Money cp = Objects.requireNonNull(form.payable());
        var programme = form.programme().isEmpty() ? settings.programme() : form.programme();
        return form.version() == null
                ? credits.open(year, programme, ae, cp, viewer)
                : credits.revise(year, programme, form.version(), ae, cp, viewer);
    }

    private ModelAndView page(EnvelopeForm form, Viewer viewer, HttpStatus status) {
        var page = new EnvelopesPage(
                credits.envelopes(viewer).stream().map(EnvelopesPage.Row::of).toList(),
                CreditsAct.REVISE.isOpenTo(viewer.capacities()),
                form.version() == null ? null : "%d (%s)".formatted(form.year(), form.programme()),
                watch.of(viewer));
        return new ModelAndView(VIEW, Map.of("page", page, "form", form), status);
    }
}
