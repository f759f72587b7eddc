package fr.ateliersflash.funding.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.funding.OrderAct;
import fr.ateliersflash.funding.Orders;
import fr.ateliersflash.funding.PurchaseOrder;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The invoices of a purchase order, and their payments.
@Controller
@RequestMapping("/demandes/{reference}/commandes/{id:\\d{1,18}}/factures")
@For(Capacity.SERVICE)
class InvoiceController {

    private static final String INVOICE = "funding/invoice";
    private static final String PAYMENT = "funding/payment";

    /// Counted from 1, as people count.
    private static final String PAYING = "/{rank:[1-9]\\d{0,2}}/paiement";

    private static final Map<String, String> ELSEWHERE = Map.of(
            "funding.order.invoice.before", "on",
            "funding.order.future", "on",
            "funding.order.invoice.twice", "number");

    private final Orders orders;
    private final FundingPages pages;

    InvoiceController(Orders orders, FundingPages pages) {
        this.orders = orders;
        this.pages = pages;
    }

    @GetMapping("/nouvelle")
    ModelAndView form(@PathVariable Reference reference, @PathVariable long id, Viewer viewer) {
        var order = orders.admit(reference, id, OrderAct.INVOICE, viewer);
        return new ModelAndView(
                INVOICE,
                Map.of(
                        "page",
                        pages.invoice(reference, id, viewer),
                        "form",
                        new InvoiceForm("", pages.today(), order.billable())));
    }

    @PostMapping("/nouvelle")
    ModelAndView record(
            @PathVariable Reference reference,
            @PathVariable long id,
            @RequestParam long version,
            @Valid @ModelAttribute("form") InvoiceForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        orders.admit(reference, id, OrderAct.INVOICE, viewer);
        if (!errors.hasErrors()) {
            LocalDate on = Objects.requireNonNull(form.on());
            Money amount = Objects.requireNonNull(form.amount());
            var outcome = orders.invoice(reference, id, version, form.number(), on, amount, viewer);
            if (outcome instanceof Outcome.Refused<PurchaseOrder>(var refusals)) {
                Refused.beside(ELSEWHERE, "amount", refusals, errors);
            } else {
                return done(reference, id, OrderAct.INVOICE, redirect);
            }
        }
        return again(INVOICE, pages.invoice(reference, id, viewer));
    }

    @GetMapping(PAYING)
    ModelAndView payment(
            @PathVariable Reference reference, @PathVariable long id, @PathVariable int rank, Viewer viewer) {
        orders.admit(reference, id, OrderAct.PAY, viewer);
        return new ModelAndView(
                PAYMENT,
                Map.of("page", pages.payment(reference, id, rank - 1, viewer), "form", new DayForm(pages.today())));
    }

    @PostMapping(PAYING)
    ModelAndView pay(
            @PathVariable Reference reference,
            @PathVariable long id,
            @PathVariable int rank,
            @RequestParam long version,
            @Valid @ModelAttribute("form") DayForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        orders.admit(reference, id, OrderAct.PAY, viewer);
        if (!errors.hasErrors()) {
            LocalDate on = Objects.requireNonNull(form.on());
            var outcome = orders.pay(reference, id, version, rank - 1, on, viewer);
            if (outcome instanceof Outcome.Refused<PurchaseOrder>(var refusals)) {
                Refused.beside("on", refusals, errors);
            } else {
                return done(reference, id, OrderAct.PAY, redirect);
            }
        }
        return again(PAYMENT, pages.payment(reference, id, rank - 1, viewer));
    }

    private static ModelAndView done(Reference reference, long id, OrderAct act, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", "funding.order.done." + act);
        return new ModelAndView(Addresses.redirect(Addresses.order(reference, id)));
    }

    private static ModelAndView again(String view, InvoicePage page) {
        return new ModelAndView(view, Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
