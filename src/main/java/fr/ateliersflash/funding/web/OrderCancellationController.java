package fr.ateliersflash.funding.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.funding.OrderAct;
import fr.ateliersflash.funding.Orders;
import fr.ateliersflash.funding.PurchaseOrder;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.ReasonForm;
import fr.ateliersflash.shared.ReasonPage;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Gives a purchase order up, with a reason.
@Controller
@RequestMapping("/demandes/{reference}/commandes/{id:\\d{1,18}}/annulation")
@For(Capacity.SERVICE)
class OrderCancellationController {

    private final Orders orders;

    OrderCancellationController(Orders orders) {
        this.orders = orders;
    }

    @GetMapping
    ModelAndView form(@PathVariable Reference reference, @PathVariable long id, Viewer viewer) {
        var order = orders.admit(reference, id, OrderAct.CANCEL, viewer);
        return page(order, reference, order.version(), ReasonForm.EMPTY, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView cancel(
            @PathVariable Reference reference,
            @PathVariable long id,
            @RequestParam long version,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        var order = orders.admit(reference, id, OrderAct.CANCEL, viewer);
        if (errors.hasErrors()) {
            return page(order, reference, version, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        orders.cancel(reference, id, version, form.reason(), viewer);
        redirect.addFlashAttribute("flash", "funding.order.done.CANCEL");
        return new ModelAndView(Addresses.redirect(Addresses.order(reference, id)));
    }

    private static ModelAndView page(
            PurchaseOrder order, Reference reference, long version, ReasonForm form, HttpStatus status) {
        var address = Addresses.order(reference, order.id());
        return new ModelAndView(
                ReasonPage.VIEW,
                Map.of(
                        "form",
                        form,
                        "page",
                        new ReasonPage("funding.order.cancel", address + "/annulation?version=" + version, address)
                                .telling(order.isNotified() ? "order.CANCEL.NOTIFIED" : "order.CANCEL")),
                status);
    }
}
