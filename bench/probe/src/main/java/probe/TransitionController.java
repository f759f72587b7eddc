package probe;

import java.lang.reflect.Method;
import java.security.Principal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// A service shares its fiche and takes it back, as its use case does; then the very statements that this took, sent by
/// plain JDBC over the same pool. Ten of each a call, so that HTTP counts for little.
@AutoConfiguration
@Profile("bench")
@RestController
public class TransitionController {

    private static final int TIMES = 5;

    private final ApplicationContext application;
    private final DataSource source;
    private final Map<String, List<Tape>> tapes = new ConcurrentHashMap<>();

    TransitionController(ApplicationContext application, DataSource source) {
        this.application = application;
        this.source = source;
    }

    @Bean
    static BeanPostProcessor benchTape() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? Tape.listeningTo(source) : bean;
            }
        };
    }

    @GetMapping("/banc/transition/service/{reference}")
    String service(@PathVariable String reference, Principal sender) throws ReflectiveOperationException {
        for (int time = 0; time < TIMES; time++) {
            share(reference, true, sender);
            share(reference, false, sender);
        }
        return "service";
    }

    @GetMapping("/banc/transition/jdbc/{reference}")
    String jdbc(@PathVariable String reference, Principal sender) throws ReflectiveOperationException, SQLException {
        var both = taped(reference, sender);
        for (int time = 0; time < TIMES; time++) {
            for (var tape : both) {
                tape.play(source);
            }
        }
        return "jdbc";
    }

    /// How many statements both take, which must be the same for every dossier.
    @GetMapping("/banc/transition/instructions/{reference}")
    String statements(@PathVariable String reference, Principal sender) throws ReflectiveOperationException {
        return taped(reference, sender).stream().map(tape -> tape.size() + "").toList().toString();
    }

    private List<Tape> taped(String reference, Principal sender) throws ReflectiveOperationException {
        var known = tapes.get(reference);
        if (known == null) {
            share(reference, true, sender);
            share(reference, false, sender);
            known = List.of(
                    Tape.of(() -> share(reference, true, sender)), Tape.of(() -> share(reference, false, sender)));
            tapes.put(reference, known);
        }
        return known;
    }

    private void share(String reference, boolean open, Principal sender) throws ReflectiveOperationException {
        var principal = ((Authentication) sender).getPrincipal();
        var signedIn = Class.forName("fr.ateliersflash.account.SignedInPrincipal");
        var viewer = signedIn.getMethod("viewer").invoke(principal);
        var filing = application.getBean(Class.forName("fr.ateliersflash.request.Filing"));
        var named = Class.forName("fr.ateliersflash.shared.Reference");
        invite(filing, named, viewer).invoke(filing, named.getConstructor(String.class).newInstance(reference), open, viewer);
    }

    private static Method invite(Object filing, Class<?> reference, Object viewer) throws NoSuchMethodException {
        return filing.getClass().getMethod("invite", reference, boolean.class, viewer.getClass());
    }
}
