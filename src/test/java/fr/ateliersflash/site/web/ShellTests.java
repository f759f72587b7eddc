package fr.ateliersflash.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.SignedInPrincipal;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.Capacity;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest
@AutoConfigureMockMvc
class ShellTests {

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/connexion",
                "/connexion?erreur",
                "/connexion?bloque",
                "/connexion?expiree",
                "/mentions-legales",
                "/donnees-personnelles",
                "/accessibilite",
                "/plan-du-site",
                "/contact"
            })
    void opensToEverybody(String address) {
        assertThat(mvc.get().uri(address))
                .hasStatusOk()
                .bodyText()
                .contains("Site de démonstration", "noindex", "id=\"contenu\"")
                .doesNotContain("??");
    }

    @Test
    void protectsTheBrowserWithANonceOfItsOwn() {
        var page = mvc.get().uri("/").exchange();

        var policy = String.valueOf(page.getResponse().getHeader("Content-Security-Policy"));
        assertThat(policy).contains("frame-ancestors 'none'").doesNotContain("unsafe");
        var nonce = policy.replaceAll("(?s).*script-src 'self' 'nonce-([^']+)'.*", "$1");
        assertThat(page)
                .hasHeader("Referrer-Policy", "same-origin")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .bodyText()
                .contains("nonce=\"" + nonce + "\"");
        assertThat(mvc.get().uri("/").exchange().getResponse().getHeader("Content-Security-Policy"))
                .isNotEqualTo(policy);
    }

    @Test
    void saysThatAnUnknownPageDoesNotExist() {
        assertThat(mvc.get().uri("/nulle-part")).hasStatus(404).bodyText().contains("Page introuvable");
        assertThat(mvc.get().uri("/essai/abc")).hasStatus(404).bodyText().contains("Page introuvable");
    }

    @Test
    void keepsWhatWasTypedWhenSomebodyActedBefore() {
        assertThat(mvc.post()
                        .uri("/demandes/AF-2026-0001/essai")
                        .with(csrf())
                        .param("reason", "Le préfet a <écrit>")
                        .param("version", "12")
                        .param("motDePasse", "secret"))
                .hasStatus(409)
                .bodyText()
                .contains("Quelqu’un a agi avant vous", "Le préfet a &lt;", "href=\"/demandes/AF-2026-0001\"")
                .doesNotContain("secret", ">12<");
    }

    @Test
    void showsTheMenuOfTheCapacityHeld() {
        assertThat(mvc.get().uri("/").with(signedIn(Capacity.BUREAU)))
                .bodyText()
                .contains("Camille Exemple", "href=\"/examen\"", "href=\"/credits\"", "Se déconnecter")
                .doesNotContain("href=\"/propositions\"", "href=\"/connexion\"");
    }

    @Test
    void keepsAFormThatArrivesAfterTheSessionEndedAndGivesItBack() {
        var session = new MockHttpSession();
        assertThat(mvc.post()
                        .uri("/essai/prive")
                        .session(session)
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("story", "Une longue histoire")
                        .param("_csrf", "perdu"))
                .hasRedirectedUrl("/connexion?expiree");

        assertThat(mvc.get().uri("/reprise").session(session).with(signedIn(Capacity.SERVICE)))
                .hasStatusOk()
                .bodyText()
                .contains("Votre saisie a été conservée", "Une longue histoire", "action=\"/essai/prive\"")
                .doesNotContain("perdu");

        assertThat(mvc.post()
                        .uri("/essai/prive")
                        .session(session)
                        .with(signedIn(Capacity.SERVICE))
                        .with(csrf()))
                .hasRedirectedUrl("/essai");
        assertThat(mvc.get().uri("/reprise").session(session).with(signedIn(Capacity.SERVICE)))
                .hasRedirectedUrl("/tableau-de-bord");
    }

    @Test
    void keepsNothingThatComesFromAnotherSite() {
        var session = new MockHttpSession();
        assertThat(mvc.post()
                        .uri("/essai/prive")
                        .session(session)
                        .header("Sec-Fetch-Site", "cross-site")
                        .param("story", "Un piège"))
                .hasRedirectedUrl("/connexion?expiree");

        assertThat(mvc.get().uri("/reprise").session(session).with(signedIn(Capacity.SERVICE)))
                .hasRedirectedUrl("/tableau-de-bord");
    }

    @Test
    void refusesAForgedForm() {
        assertThat(mvc.post().uri("/essai/prive").with(signedIn(Capacity.SERVICE)))
                .hasStatus(403);
    }

    private static RequestPostProcessor signedIn(Capacity capacity) {
        var viewer = new Viewer(
                1, "Camille Exemple", 1, "Organisme", OrganisationKind.BUREAU, Set.of(capacity), Set.of(), true);
        SignedInPrincipal principal = () -> viewer;
        return authentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
    }
}
