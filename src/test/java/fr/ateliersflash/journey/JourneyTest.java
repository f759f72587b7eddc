package fr.ateliersflash.journey;

import fr.ateliersflash.support.Scene;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/// A story lived in a real browser, on the whole application and the real database. Its tests receive [Browsers].
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "ateliers.documents.folder=target/test-documents")
@ActiveProfiles("scene")
@Import(Scene.class)
@ExtendWith(BrowserExtension.class)
@interface JourneyTest {}
