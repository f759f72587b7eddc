package fr.ateliersflash.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(properties = "ateliers.brand=etat")
@AutoConfigureMockMvc
class BrandTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void wearsTheEmblemOnlyInTheNameOfTheState() {
        assertThat(mvc.get().uri("/mentions-legales"))
                .hasStatusOk()
                .bodyText()
                .contains("République<br>Française", "service-public.gouv.fr", "bureau des stratégies territoriales")
                .doesNotContain("noindex", "Site de démonstration", "Ce site est une démonstration");
    }
}
