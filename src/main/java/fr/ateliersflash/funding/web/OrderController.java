package fr.ateliersflash.funding.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.funding.Orders;
import fr.ateliersflash.funding.PurchaseOrder;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.SignedIn;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

/// The purchase orders of a dossier, and what a draft orders.
@Controller
@RequestMapping("/demandes/{reference}/commandes")
class OrderController {

    private static final String FORM = "funding/order-form";
    private static final String ID = "/{id:\\d{1,18}}";

    private final Orders orders;
    private final FundingPages pages;

    OrderController(Orders orders, FundingPages pages) {
        this.orders = orders;
        this.pages = pages;
    }

    @GetMapping
    @SignedIn
    ModelAndView list(@PathVariable Reference reference, Viewer viewer) {
        return new ModelAndView("funding/orders", Map.of("page", pages.orders(reference, viewer)));
    }

    @GetMapping(ID)
    @SignedIn
    ModelAndView show(@PathVariable Reference reference, @PathVariable long id, Viewer viewer) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("page", pages.order(reference, id, viewer));
        model.put("form", pages.stepForm(reference, id, viewer));
        return new ModelAndView("funding/order", model);
    }

    @GetMapping("/nouvelle")
    @For(Capacity.SERVICE)
    ModelAndView form(@PathVariable Reference reference, Viewer viewer) {
        return new ModelAndView(
                FORM, Map.of("page", pages.blank(reference, viewer), "form", pages.blankForm(reference, viewer)));
    }

    @PostMapping("/nouvelle")
    @For(Capacity.SERVICE)
    ModelAndView create(
            @PathVariable Reference reference,
            @Valid @ModelAttribute("form") OrderForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        var plan = form.toPlan(errors);
        if (!errors.hasErrors()) {
            switch (orders.create(reference, plan, viewer)) {
                case Outcome.Refused<PurchaseOrder>(var refusals) -> Refused.above(refusals, errors);
                case Outcome.Done<PurchaseOrder>(var order) -> {
                    return saved(reference, order, redirect);
                }
            }
        }
        return again(pages.blank(reference, viewer));
    }

    @GetMapping(ID + "/modification")
    @For(Capacity.SERVICE)
    ModelAndView edit(@PathVariable Reference reference, @PathVariable long id, Viewer viewer) {
        return new ModelAndView(
                FORM,
                Map.of("page", pages.draft(reference, id, viewer), "form", pages.draftForm(reference, id, viewer)));
    }

    @PostMapping(ID + "/modification")
    @For(Capacity.SERVICE)
    ModelAndView update(
            @PathVariable Reference reference,
            @PathVariable long id,
            @Valid @ModelAttribute("form") OrderForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        var plan = form.toPlan(errors);
        if (!errors.hasErrors()) {
            var version = form.version() == null ? -1 : form.version();
            switch (orders.edit(reference, id, version, plan, viewer)) {
                case Outcome.Refused<PurchaseOrder>(var refusals) -> Refused.above(refusals, errors);
                case Outcome.Done<PurchaseOrder>(var order) -> {
                    return saved(reference, order, redirect);
                }
            }
        }
        return again(pages.draft(reference, id, viewer));
    }

    private static ModelAndView saved(Reference reference, PurchaseOrder order, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", "funding.order.saved");
        return new ModelAndView(Addresses.redirect(Addresses.order(reference, order.id())));
    }

    private static ModelAndView again(OrderFormPage page) {
        return new ModelAndView(FORM, Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
