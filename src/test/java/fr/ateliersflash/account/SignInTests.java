package fr.ateliersflash.account;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.ateliersflash.local.Stage;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class SignInTests {

    private static final String PASSWORD = "une phrase assez longue";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignIn signIn;

    @Autowired
    Registration registration;

    @Autowired
    Accounts accounts;

    @Autowired
    Directory directory;

    @Autowired
    Scene scene;

    final String email = UUID.randomUUID() + "@exemple.fr";

    @BeforeEach
    void letSomebodyIn() {
        var office = registration.named(OrganisationKind.GROUPEMENT, "Groupement " + email, By.SETTINGS);
        registration.person(office.id(), "Lou Exemple", email, Role.AGENT, PASSWORD, By.SETTINGS);
    }

    @Test
    void countsEveryWrongPasswordOfThoseTriedAtOnce() throws Exception {
        var failure = new AuthenticationFailureBadCredentialsEvent(
                UsernamePasswordAuthenticationToken.unauthenticated(email, "faux"),
                new BadCredentialsException("wrong"));
        var attempts = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(12)) {
            for (int i = 0; i < 12; i++) {
                attempts.add(threads.submit(() -> signIn.on(failure)));
            }
        }
        for (var attempt : attempts) {
            attempt.get();
        }

        assertThat(signIn.loadUserByUsername(email).isAccountNonLocked()).isFalse();
        assertThat(signIn(PASSWORD)).hasRedirectedUrl("/connexion?bloque");
    }

    @Test
    void forgetsWrongPasswordsAfterTheRightOne() {
        for (int i = 0; i < 4; i++) {
            assertThat(signIn("faux")).hasRedirectedUrl("/connexion?erreur");
        }
        assertThat(signIn(PASSWORD)).hasRedirectedUrl("/tableau-de-bord");
        assertThat(signIn("faux")).hasRedirectedUrl("/connexion?erreur");
        assertThat(signIn(PASSWORD)).hasRedirectedUrl("/tableau-de-bord");
    }

    @Test
    void showsOutThoseWhoseAccountIsClosed() {
        var session = new MockHttpSession();
        assertThat(signIn(PASSWORD, session)).hasRedirectedUrl("/tableau-de-bord");
        assertThat(mvc.get().uri("/propositions").session(session)).hasStatusOk();

        accounts.close(directory.viewer(email).personId(), administrator());

        assertThat(mvc.get().uri("/propositions").session(session)).hasStatus3xxRedirection();
        assertThat(session.isInvalid()).isTrue();
        assertThat(signIn(PASSWORD)).hasRedirectedUrl("/connexion?erreur");

        accounts.reopen(directory.viewer(email).personId(), administrator());
        assertThat(signIn(PASSWORD)).hasRedirectedUrl("/tableau-de-bord");
    }

    @Test
    void endsWhatWasOpenWithTheFormerPassword() {
        var session = new MockHttpSession();
        signIn(PASSWORD, session);

        accounts.renew(directory.viewer(email).personId(), "une autre phrase longue", administrator());

        assertThat(mvc.get().uri("/propositions").session(session)).hasStatus3xxRedirection();
        assertThat(signIn(PASSWORD)).hasRedirectedUrl("/connexion?erreur");
        assertThat(signIn("une autre phrase longue")).hasRedirectedUrl("/tableau-de-bord");
    }

    @Test
    void followsARoleThatChanges() {
        var session = new MockHttpSession();
        signIn(PASSWORD, session);

        accounts.give(directory.viewer(email).personId(), Role.READER, administrator());

        assertThat(mvc.get().uri("/propositions").session(session))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/propositions\"", "href=\"/demandes\"");
        assertThat(mvc.post()
                        .uri("/propositions/1/acceptation")
                        .session(session)
                        .with(csrf()))
                .hasStatus(404);
        assertThat(mvc.get().uri("/propositions/1/refus").session(session)).hasStatus(404);
    }

    @Test
    void leavesOnesOwnAccountToSomebodyElse() {
        var viewer = administrator();
        assertThat(accounts.close(viewer.personId(), viewer)).isInstanceOf(Outcome.Refused.class);
        assertThat(accounts.give(viewer.personId(), Role.READER, viewer)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void refusesAFirstAdministratorWhoCouldNotSignIn() {
        FirstAdministrator.check("admin@exemple.fr", PASSWORD);
        assertThatIllegalStateException().isThrownBy(() -> FirstAdministrator.check("admin", PASSWORD));
        assertThatIllegalStateException().isThrownBy(() -> FirstAdministrator.check("admin@exemple.fr", "court"));
    }

    @Test
    void opensToReadersWhatTheirOrganisationSees() {
        var request = scene.reaches(Stage.PROPOSED);
        var dreal = scene.drealPaysDeLaLoire();
        var reader = new Viewer(
                dreal.personId(),
                dreal.name(),
                dreal.organisationId(),
                dreal.organisation(),
                dreal.kind(),
                Set.of(),
                dreal.keys(),
                false);
        assertThat(mvc.get()
                        .uri("/demandes/{r}/designation", request.reference())
                        .with(signedInAs(reader)))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/demandes\"");
        assertThat(mvc.get().uri("/demandes/nouvelle").with(signedInAs(reader))).hasStatus(404);
        assertThat(mvc.get().uri("/examen").with(signedInAs(reader))).hasStatus(404);
    }

    private Viewer administrator() {
        return scene.administrator();
    }

    private MvcTestResult signIn(String password) {
        return signIn(password, new MockHttpSession());
    }

    private MvcTestResult signIn(String password, MockHttpSession session) {
        return mvc.post()
                .uri("/connexion")
                .session(session)
                .param("email", email)
                .param("motDePasse", password)
                .with(csrf())
                .exchange();
    }
}
