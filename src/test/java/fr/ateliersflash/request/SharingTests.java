package fr.ateliersflash.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ateliersflash.account.Directory;
import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ApplicationTest
@RecordApplicationEvents
class SharingTests {

    private static final String PASSWORD = "un mot de passe bien long";

    @Autowired
    Scene scene;

    @Autowired
    Sharing sharing;

    @Autowired
    Filing filing;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Directory directory;

    @Autowired
    ApplicationEvents events;

    @Test
    void opensOneDossierToAPartnerWhoHadNoAccount() {
        var request = scene.reaches(Stage.DRAFT);
        var other = scene.reaches(Stage.DRAFT);
        var guest = enrolled(request, GuestRight.WRITE);

        assertThat(guest.kind()).isEqualTo(OrganisationKind.PARTNER);
        assertThat(dossiers.find(request.reference(), guest).reference()).isEqualTo(request.reference());
        assertThatThrownBy(() -> dossiers.find(other.reference(), guest)).isInstanceOf(NotFound.class);
    }

    @Test
    void letsWriteOnlyThoseInvitedToWrite() {
        var request = scene.reaches(Stage.DRAFT);
        var reader = enrolled(request, GuestRight.READ);
        var commenter = enrolled(request, GuestRight.COMMENT);
        var writer = enrolled(request, GuestRight.WRITE);

        assertThat(List.of(reader, commenter))
                .noneMatch(one -> scene.find(request.reference()).allows(RequestAct.EDIT, one));
        assertThat(scene.find(request.reference()).allows(RequestAct.EDIT, writer))
                .isTrue();
        var typed = new Purpose("Une halle", "", "", "", "");
        var read = Reading.of(request.fiche().purpose());
        assertThat(filing.save(request.reference(), read, typed, List.of(), writer))
                .isInstanceOf(Outcome.Done.class);
        assertThatThrownBy(() -> filing.save(request.reference(), read, typed, List.of(), reader))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void lendsNobodyAnyRightOnAnotherActOfTheService() {
        var request = scene.reaches(Stage.COMPLETE_DRAFT);
        var writer = enrolled(request, GuestRight.WRITE);

        assertThat(RequestAct.values())
                .filteredOn(act -> scene.find(request.reference()).allows(act, writer))
                .containsExactlyInAnyOrder(RequestAct.EDIT, RequestAct.ATTACH, RequestAct.DETACH, RequestAct.JOIN);
    }

    @Test
    void writesItsSecretDownNowhere() {
        var request = scene.reaches(Stage.DRAFT);
        var secret = invite(request.reference(), address(), GuestRight.READ);

        assertThat(events.stream(InvitationSent.class).map(InvitationSent::toString))
                .isNotEmpty()
                .noneMatch(words -> words.contains(secret));
    }

    @Test
    void isUsedOnce() {
        var request = scene.reaches(Stage.DRAFT);
        var secret = invite(request.reference(), address(), GuestRight.READ);
        sharing.enrol(secret, "Alix Invitée", PASSWORD);

        assertThat(sharing.enrol(secret, "Quelqu’un d’autre", PASSWORD)).isInstanceOf(Outcome.Refused.class);
        assertThat(sharing.accept(
                        secret,
                        sharing.open(secret)
                                .addressee()
                                .map(one -> directory.viewer(one.email()))
                                .orElseThrow()))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void isUsedByItsAddresseeAlone() {
        var request = scene.reaches(Stage.DRAFT);
        var laval = scene.laval();
        var secret = invite(request.reference(), scene.addressOf(laval), GuestRight.WRITE);

        assertThat(sharing.accept(secret, scene.ddt22())).isInstanceOf(Outcome.Refused.class);
        assertThatThrownBy(() -> dossiers.find(request.reference(), scene.ddt22()))
                .isInstanceOf(NotFound.class);
        assertThat(sharing.accept(secret, laval)).isInstanceOf(Outcome.Done.class);
        assertThat(scene.find(request.reference()).allows(RequestAct.EDIT, laval))
                .isTrue();
    }

    @Test
    void expiresAfterAFortnight() {
        var request = scene.reaches(Stage.DRAFT);
        var secret = scene.clock()
                .at(
                        scene.clock().instant().minus(Duration.ofDays(15)),
                        () -> invite(request.reference(), address(), GuestRight.READ));

        assertThat(sharing.open(secret).state()).isEqualTo(Invitation.State.EXPIRED);
        assertThat(sharing.enrol(secret, "Alix Invitée", PASSWORD)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void isWorthNothingOnceTakenBackAndClosesWhatItHadOpened() {
        var request = scene.reaches(Stage.DRAFT);
        var pending = invite(request.reference(), address(), GuestRight.READ);
        var writer = enrolled(request, GuestRight.WRITE);
        sharing.guests(request).forEach(one -> sharing.revoke(request.reference(), one.id(), scene.ddt53()));

        assertThat(sharing.open(pending).state()).isEqualTo(Invitation.State.REVOKED);
        assertThatThrownBy(() -> dossiers.find(request.reference(), writer)).isInstanceOf(NotFound.class);
    }

    @Test
    void replacesAnInvitationThatWasNotUsed() {
        var request = scene.reaches(Stage.DRAFT);
        var email = address();
        var first = invite(request.reference(), email, GuestRight.READ);
        var second = invite(request.reference(), email, GuestRight.WRITE);

        assertThat(sharing.open(first).state()).isEqualTo(Invitation.State.REVOKED);
        assertThat(sharing.open(second).state()).isEqualTo(Invitation.State.PENDING);
    }

    @Test
    void givesSomebodyOfTheCollectiviteThisDossierAloneAndTakesItBack() {
        var request = scene.reaches(Stage.SUBMITTED);
        var other = scene.reaches(Stage.SUBMITTED);
        var email = address();
        sharing.invite(request.reference(), new Invitation.Guest(email, GuestRight.READ, true, "Évron"), scene.ddt53());
        sharing.enrol(lastSecret(), "Sacha Élue", PASSWORD);

        var guest = directory.viewer(email);
        assertThat(guest.organisation()).isEqualTo("Évron");
        assertThat(dossiers.find(request.reference(), guest)).isNotNull();
        assertThatThrownBy(() -> dossiers.find(other.reference(), guest)).isInstanceOf(NotFound.class);
        sharing.guests(request).forEach(one -> sharing.revoke(request.reference(), one.id(), scene.ddt53()));
        assertThatThrownBy(() -> dossiers.find(request.reference(), guest)).isInstanceOf(NotFound.class);
    }

    @Test
    void doesNotMakeStaleWhatTheServiceIsAboutToDeposit() {
        var request = scene.reaches(Stage.COMPLETE_DRAFT);
        enrolled(request, GuestRight.READ);

        assertThat(filing.submit(request.reference(), request.version(), scene.ddt53()))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void isForTheServiceToSend() {
        var request = scene.reaches(Stage.SUBMITTED);
        var guest = new Invitation.Guest(address(), GuestRight.READ, true, "Évron");

        assertThat(List.of(scene.bureau(), scene.evron(), scene.drealPaysDeLaLoire()))
                .allSatisfy(viewer -> assertThatThrownBy(() -> sharing.invite(request.reference(), guest, viewer))
                        .isInstanceOf(NotFound.class));
    }

    @Test
    void handsADossierToAColleagueOfTheServiceOnly() {
        var request = scene.reaches(Stage.DRAFT);
        var colleague = directory.people(request.serviceId()).getLast();

        assertThat(sharing.handOver(request.reference(), colleague.id(), scene.ddt53())
                        .agentName())
                .isEqualTo(colleague.name());
        assertThatThrownBy(() ->
                        sharing.handOver(request.reference(), scene.ddt22().personId(), scene.ddt53()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void gathersWhatOneFollows() {
        var request = scene.reaches(Stage.DRAFT);
        var dreal = scene.drealPaysDeLaLoire();
        sharing.follow(request.reference(), true, dreal);

        assertThat(dossiers.mine(dreal, Long.MAX_VALUE, 100))
                .extracting(RequestRow::reference)
                .contains(request.reference());
        sharing.follow(request.reference(), false, dreal);
        assertThat(dossiers.mine(dreal, Long.MAX_VALUE, 100))
                .extracting(RequestRow::reference)
                .doesNotContain(request.reference());
    }

    private Viewer enrolled(AtelierRequest request, GuestRight right) {
        var email = address();
        var secret = invite(request.reference(), email, right);
        assertThat(sharing.enrol(secret, "Alix Invitée", PASSWORD)).isInstanceOf(Outcome.Done.class);
        return directory.viewer(email);
    }

    private String invite(Reference reference, String email, GuestRight right) {
        assertThat(sharing.invite(reference, new Invitation.Guest(email, right, false, "CAUE d’essai"), scene.ddt53()))
                .isInstanceOf(Outcome.Done.class);
        return lastSecret();
    }

    private String lastSecret() {
        var link = events.stream(InvitationSent.class).toList().getLast().link();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static String address() {
        return "invite-%s@exemple.fr".formatted(UUID.randomUUID());
    }
}
