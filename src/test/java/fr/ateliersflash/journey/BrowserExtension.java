package fr.ateliersflash.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// Gives each test its [Browsers], and fails it when one of them met an error that nobody saw: in a script, against
/// the content security policy, or on the server.
class BrowserExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);
    private static final Path SHELF = Path.of("target", "journey");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browsers.class;
    }

    @Override
    public Browsers resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE).computeIfAbsent(Browsers.class, key -> open(context), Browsers.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var browsers = context.getStore(NAMESPACE).remove(Browsers.class, Browsers.class);
        if (browsers != null) {
            if (context.getExecutionException().isPresent()) {
                browsers.testify();
            }
            assertThat(browsers.close()).as("Errors in the browsers").isEmpty();
        }
    }

    private static Browsers open(ExtensionContext context) {
        var chromium = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
        var port = SpringExtension.getApplicationContext(context)
                .getEnvironment()
                .getRequiredProperty("local.server.port");
        var story = context.getRequiredTestClass().getSimpleName().replaceAll("(Journey)?Tests$", "");
        return new Browsers(chromium, "http://localhost:" + port, SHELF.resolve(story));
    }
}
