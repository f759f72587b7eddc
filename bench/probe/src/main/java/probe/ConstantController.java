package probe;

import java.security.Principal;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The least that the application can do for a request: all its filters and interceptors, and nothing behind.
@AutoConfiguration
@Profile("bench")
@RestController
public class ConstantController {

    @GetMapping("/banc/constante")
    String constant() {
        return "constante";
    }

    /// A field of a form that somebody signed in has sent: the filters have checked that the form is theirs, and the
    /// number of the form, when it has one.
    @PostMapping("/banc/champ")
    String field(@RequestParam String situation, Principal sender) {
        return sender.getName().isEmpty() || situation.isEmpty() ? "" : "constante";
    }
}
