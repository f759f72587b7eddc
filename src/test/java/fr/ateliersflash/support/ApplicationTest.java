package fr.ateliersflash.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/// A test on the whole application and the real database, with a [Scene] to set.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(properties = "ateliers.documents.folder=target/test-documents")
@AutoConfigureMockMvc
@ActiveProfiles("scene")
@Import(Scene.class)
public @interface ApplicationTest {}
