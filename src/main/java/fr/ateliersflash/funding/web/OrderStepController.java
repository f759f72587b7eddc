package fr.ateliersflash.funding.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.funding.OrderAct;
import fr.ateliersflash.funding.Orders;
import fr.ateliersflash.funding.PurchaseOrder;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The steps of a purchase order, from its issue to the certification of the work. Their forms are on the page of the
/// order.
@Controller
@RequestMapping("/demandes/{reference}/commandes/{id:\\d{1,18}}")
@For(Capacity.SERVICE)
class OrderStepController {

    private final Orders orders;
    private final FundingPages pages;

    OrderStepController(Orders orders, FundingPages pages) {
        this.orders = orders;
        this.pages = pages;
    }

    @PostMapping("/emission")
    ModelAndView issue(
            @PathVariable Reference reference,
            @PathVariable long id,
            @RequestParam long version,
            @Valid @ModelAttribute("form") IssueForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        return new Step(reference, id, OrderAct.ISSUE, "", errors, redirect, viewer)
                .take(() -> orders.issue(reference, id, version, form.commitment(), viewer));
    }

    @PostMapping("/notification")
    ModelAndView notify(
            @PathVariable Reference reference,
            @PathVariable long id,
            @RequestParam long version,
            @Valid @ModelAttribute("form") DayForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        return new Step(reference, id, OrderAct.NOTIFY, "on", errors, redirect, viewer)
                .take(() -> orders.notify(reference, id, version, day(form), viewer));
    }

    @PostMapping("/observation")
    @For(Capacity.MANDATAIRE)
    ModelAndView observe(
            @PathVariable Reference reference,
            @PathVariable long id,
            @RequestParam long version,
            @Valid @ModelAttribute("form") ObservationForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        return new Step(reference, id, OrderAct.OBSERVE, "observation", errors, redirect, viewer)
                .take(() -> orders.observe(reference, id, version, form.observation(), viewer));
    }

    @PostMapping("/service-fait")
    ModelAndView certify(
            @PathVariable Reference reference,
            @PathVariable long id,
            @RequestParam long version,
            @Valid @ModelAttribute("form") DayForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        return new Step(reference, id, OrderAct.CERTIFY, "on", errors, redirect, viewer)
                .take(() -> orders.certify(reference, id, version, day(form), viewer));
    }

    private static LocalDate day(DayForm form) {
        return Objects.requireNonNull(form.on());
    }

    /// A step being taken, or its form given back.
    private final class Step {

        private final Reference reference;
        private final long id;
        private final OrderAct act;
        private final String field;
        private final BindingResult errors;
        private final RedirectAttributes redirect;
        private final Viewer viewer;

        /// @param field beside which refusals are shown, empty when they are about the whole
        Step(
                Reference reference,
                long id,
                OrderAct act,
                String field,
                BindingResult errors,
                RedirectAttributes redirect,
                Viewer viewer) {
            this.reference = reference;
            this.id = id;
            this.act = act;
            this.field = field;
            this.errors = errors;
            this.redirect = redirect;
            this.viewer = viewer;
        }

        /// Takes it when the form can be read, by whoever may: that comes first, whatever was typed.
        ModelAndView take(Supplier<Outcome<PurchaseOrder>> taking) {
            orders.admit(reference, id, act, viewer);
            if (!errors.hasErrors()) {
                if (taking.get() instanceof Outcome.Refused<PurchaseOrder>(var refusals)) {
                    if (field.isEmpty()) {
                        Refused.above(refusals, errors);
                    } else {
                        Refused.beside(field, refusals, errors);
                    }
                } else {
                    redirect.addFlashAttribute("flash", "funding.order.done." + act);
                    return new ModelAndView(Addresses.redirect(Addresses.order(reference, id)));
                }
            }
            return new ModelAndView(
                    "funding/order",
                    Map.of("page", pages.order(reference, id, viewer, act)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
