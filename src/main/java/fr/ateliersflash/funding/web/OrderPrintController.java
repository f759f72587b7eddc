package fr.ateliersflash.funding.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.document.PdfPress;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.SignedIn;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A purchase order as a document, ready to be signed.
@Controller
class OrderPrintController {

    private final OrderPrints prints;
    private final PdfPress press;

    OrderPrintController(OrderPrints prints, PdfPress press) {
        this.prints = prints;
        this.press = press;
    }

    @GetMapping("/demandes/{reference}/commandes/{id:\\d{1,18}}/bon-de-commande.pdf")
    @SignedIn
    ResponseEntity<byte[]> show(@PathVariable Reference reference, @PathVariable long id, Viewer viewer) {
        var page = prints.of(reference, id, viewer);
        return Prints.attachment(
                page.number() + ".pdf", press.print("pdf/order", Map.of("page", page, "marks", List.of())));
    }
}
