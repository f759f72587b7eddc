package fr.ateliersflash.assignment.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// How an agreement is carried out, holder by holder.
@Controller
@For(value = Capacity.BUREAU, readers = true)
class FollowUpController {

    private final FollowUpPages pages;

    FollowUpController(FollowUpPages pages) {
        this.pages = pages;
    }

    @GetMapping("/accords-cadres/{id:\\d{1,18}}/suivi")
    ModelAndView show(@PathVariable long id, Viewer viewer) {
        return new ModelAndView("assignment/follow-up", "page", pages.show(id, viewer));
    }
}
