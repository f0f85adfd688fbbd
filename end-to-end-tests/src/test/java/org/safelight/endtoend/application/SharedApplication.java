package org.safelight.endtoend.application;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.safelight.endtoend.client.SafelightClient;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Gives tests one application with the default configuration, started by the first that asks and
 * closed after the last. Starting takes most of the time that these tests need, so only a test that
 * stops, kills or configures the service has one of its own. Tests that share it look at their own
 * photos and albums only.
 */
public final class SharedApplication implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(SharedApplication.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return ApplicationUnderTest.class.isAssignableFrom(type) || type == SafelightClient.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ApplicationUnderTest application =
                context.getRoot()
                        .getStore(NAMESPACE)
                        .computeIfAbsent("shared", _ -> started(), ApplicationUnderTest.class);
        return parameter.getParameter().getType() == SafelightClient.class
                ? SafelightClient.of(application)
                : application;
    }

    private static ApplicationUnderTest started() {
        try {
            ApplicationUnderTest application = Shape.underTest().fresh();
            application.start();
            return application;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
