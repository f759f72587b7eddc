package fr.ateliersflash.messaging;

import fr.ateliersflash.account.Directory;
import fr.ateliersflash.account.Keys;
import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Registration;
import fr.ateliersflash.account.Role;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.assignment.Designation;
import fr.ateliersflash.assignment.Ground;
import fr.ateliersflash.assignment.Proposals;
import fr.ateliersflash.local.Cast;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.support.Scene;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Those who come and go around a dossier.
@TestComponent
public class Guests {

    private final Scene scene;
    private final Directory directory;
    private final Registration registration;
    private final Designation designation;
    private final Proposals proposals;
    private final JdbcClient jdbc;

    Guests(
            Scene scene,
            Directory directory,
            Registration registration,
            Designation designation,
            Proposals proposals,
            JdbcClient jdbc) {
        this.scene = scene;
        this.directory = directory;
        this.registration = registration;
        this.designation = designation;
        this.proposals = proposals;
        this.jdbc = jdbc;
    }

    /// Somebody of a partner, invited to read this dossier.
    public Viewer invited(AtelierRequest request) {
        var email = UUID.randomUUID() + "@exemple.fr";
        var caue = registration.named(OrganisationKind.PARTNER, "CAUE " + email, By.SETTINGS);
        registration.person(caue.id(), "Lou Exemple", email, Role.AGENT, Cast.PASSWORD, By.SETTINGS);
        return invited(request, directory.viewer(email));
    }

    /// Somebody who already has an account.
    public Viewer invited(AtelierRequest request, Viewer somebody) {
        jdbc.sql("insert into request_access (request_id, key) values (?, ?)")
                .params(request.id(), Keys.person(somebody.personId()))
                .update();
        return somebody;
    }

    /// The groupement that is asked declines, and the next one is asked.
    public void declines(AtelierRequest request, Viewer groupement) {
        var proposal = designation.live(request.id()).orElseThrow();
        proposals.decline(proposal.id(), Ground.CAPACITY, "Équipe engagée ailleurs.", groupement);
        designation.propose(request.reference(), scene.bureau());
    }
}
