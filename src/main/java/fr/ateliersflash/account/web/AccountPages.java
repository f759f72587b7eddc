package fr.ateliersflash.account.web;

import fr.ateliersflash.account.Person;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Wording;
import java.util.List;
import org.springframework.stereotype.Component;

/// Puts an account into words.
@Component
class AccountPages {

    private final OrganisationPages organisations;
    private final Wording wording;

    AccountPages(OrganisationPages organisations, Wording wording) {
        this.organisations = organisations;
        this.wording = wording;
    }

    /// @param own whether it is the reader's, which somebody else changes
    record AccountPage(
            long id,
            List<OrganisationPages.Step> trail,
            String name,
            List<Option> facts,
            List<Option> roles,
            boolean closed,
            boolean own) {}

    AccountPage of(Person person, Viewer viewer) {
        var organisation = person.organisation();
        return new AccountPage(
                person.id(),
                List.of(
                        new OrganisationPages.Step(wording.of("account.list.title"), OrganisationPages.LIST),
                        new OrganisationPages.Step(
                                organisation.name(), OrganisationPages.LIST + "/" + organisation.id()),
                        new OrganisationPages.Step(person.name(), null)),
                person.name(),
                List.of(
                        new Option(person.email(), wording.of("account.person.email")),
                        new Option(wording.of("account.role", person.role()), wording.of("account.person.role")),
                        new Option(
                                wording.of(person.isClosed() ? "account.state.closed" : "account.state.open"),
                                wording.of("account.state"))),
                organisations.roles(organisation.kind()),
                person.isClosed(),
                person.id() == viewer.personId());
    }
}
