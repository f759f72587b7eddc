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
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Amends an issued purchase order, with a reason.
@Controller
@RequestMapping("/demandes/{reference}/commandes/{id:\\d{1,18}}/modificatif")
@For(Capacity.SERVICE)
class AmendmentController {

    private static final String FORM = "funding/amendment";

    private final Orders orders;
    private final FundingPages pages;

    AmendmentController(Orders orders, FundingPages pages) {
        this.orders = orders;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView form(@PathVariable Reference reference, @PathVariable long id, Viewer viewer) {
        return new ModelAndView(
                FORM,
                Map.of(
                        "page",
                        pages.amendment(reference, id, viewer),
                        "form",
                        pages.amendmentForm(reference, id, viewer),
                        "act",
                        act(orders.admit(reference, id, OrderAct.AMEND, viewer))));
    }

    @PostMapping
    ModelAndView amend(
            @PathVariable Reference reference,
            @PathVariable long id,
            @Valid @ModelAttribute("form") AmendmentForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        var order = orders.admit(reference, id, OrderAct.AMEND, viewer);
        var quantities = OrderForm.read(form.quantities(), errors);
        if (!errors.hasErrors()) {
            switch (orders.amend(reference, id, form.version(), quantities, form.reason(), viewer)) {
                case Outcome.Refused<PurchaseOrder>(var refusals) -> Refused.above(refusals, errors);
                case Outcome.Done<PurchaseOrder> _ -> {
                    redirect.addFlashAttribute("flash", "funding.order.done.AMEND");
                    return new ModelAndView(Addresses.redirect(Addresses.order(reference, id)));
                }
            }
        }
        return new ModelAndView(
                FORM,
                Map.of("page", pages.amendment(reference, id, viewer), "act", act(order)),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// As the fact will be named, for whoever would know whom it mails.
    private static String act(PurchaseOrder order) {
        return order.isNotified() ? "order.AMEND.NOTIFIED" : "order.AMEND";
    }
}
