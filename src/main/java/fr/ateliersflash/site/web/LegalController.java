package fr.ateliersflash.site.web;

import fr.ateliersflash.shared.PublicPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The pages that the law asks of every public site.
@Controller
@PublicPage
class LegalController {

    @GetMapping("/mentions-legales")
    String legalNotice() {
        return "site/legal-notice";
    }

    @GetMapping("/donnees-personnelles")
    String privacy() {
        return "site/privacy";
    }

    @GetMapping("/accessibilite")
    String accessibility() {
        return "site/accessibility";
    }

    @GetMapping("/plan-du-site")
    String map() {
        return "site/map";
    }

    @GetMapping("/contact")
    String contact() {
        return "site/contact";
    }
}
