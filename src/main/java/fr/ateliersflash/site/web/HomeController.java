package fr.ateliersflash.site.web;

import fr.ateliersflash.shared.PublicPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What the scheme is, for whoever arrives.
@Controller
@PublicPage
class HomeController {

    @GetMapping("/")
    String show() {
        return "site/home";
    }
}
