package fr.ateliersflash.request.web;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.GuestRight;
import fr.ateliersflash.request.Invitation;
import fr.ateliersflash.request.Sharing;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The address of somebody invited is known to the service that invites alone.
@ApplicationTest
class AddressTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Scene scene;

    @Autowired
    Sharing sharing;

    @Test
    void ofSomebodyInvitedIsShownToThoseWhoInviteAlone() {
        var request = scene.reaches(Stage.SUBMITTED);
        var address = UUID.randomUUID() + "@exemple.fr";
        sharing.invite(
                request.reference(),
                new Invitation.Guest(address, GuestRight.COMMENT, false, "CAUE d’essai"),
                scene.ddt53());

        assertThat(html(request, "/acces", scene.ddt53())).contains(address);
        for (var other : List.of(scene.evron(), scene.bureau(), scene.drealPaysDeLaLoire())) {
            assertThat(html(request, "/acces", other)).doesNotContain(address).contains("Une personne invitée");
        }
        sharing.revoke(request.reference(), sharing.guests(request).getFirst().id(), scene.ddt53());
        assertThat(html(request, "", scene.evron()))
                .doesNotContain(address)
                .contains("Invitation envoyée : lecture et échanges")
                .contains("Accès retiré à une personne invitée : lecture et échanges");
    }

    private String html(AtelierRequest request, String page, Viewer viewer) {
        var answer = mvc.get()
                .uri("/demandes/" + request.reference() + page)
                .with(signedInAs(viewer))
                .exchange();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }
}
