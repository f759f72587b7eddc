package bare;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class PlaceController {

    private final Places places;

    PlaceController(Places places) {
        this.places = places;
    }

    @GetMapping("/")
    ModelAndView list() {
        return new ModelAndView("places", Map.of("places", places.findTop25ByOrderById()));
    }
}
