package probe;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
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
}
