package fr.ateliersflash.account;

import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Outcome;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets the first administrator into an application that has none, from the settings of whoever operates it. The
/// others are created on the screens.
@Component
@Order(11)
@EnableConfigurationProperties(FirstAdministrator.Settings.class)
class FirstAdministrator implements ApplicationRunner {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final int LONGEST_ADDRESS = 254;

    private final Settings settings;
    private final Directory directory;
    private final Registration registration;
    private final People people;

    FirstAdministrator(Settings settings, Directory directory, Registration registration, People people) {
        this.settings = settings;
        this.directory = directory;
        this.registration = registration;
        this.people = people;
    }

    /// @param password in clear, to be changed in the settings once the account exists
    @ConfigurationProperties("ateliers.administrator")
    record Settings(@Nullable String email, @Nullable String password) {}

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        var email = settings.email();
        var password = settings.password();
        if (email == null || password == null || email.isBlank() || password.isBlank() || isKept()) {
            return;
        }
        check(email, password);
        if (registration.person(office().id(), "Administration", email, Role.AGENT, password, By.SETTINGS)
                instanceof Outcome.Refused<Person>) {
            throw new IllegalStateException("ateliers.administrator.email already belongs to an account: " + email);
        }
    }

    static void check(String email, String password) {
        if (email.strip().length() > LONGEST_ADDRESS
                || !ADDRESS.matcher(email.strip()).matches()) {
            throw new IllegalStateException("ateliers.administrator.email is not an e-mail address: " + email);
        }
        if (PasswordRule.brokenBy(password).isPresent()) {
            throw new IllegalStateException(
                    "ateliers.administrator.password must have 12 characters at least and 72 bytes at most");
        }
    }

    private Organisation office() {
        return directory.all(OrganisationKind.ADMINISTRATION).stream()
                .findFirst()
                .orElseGet(() -> registration.named(
                        OrganisationKind.ADMINISTRATION, "Administration de l’application", By.SETTINGS));
    }

    private boolean isKept() {
        return people.existsByOrganisationKind(OrganisationKind.ADMINISTRATION);
    }
}
