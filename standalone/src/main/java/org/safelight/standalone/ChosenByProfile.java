package org.safelight.standalone;

import org.safelight.standalone.web.ExampleService;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Profiles;

import java.util.List;

/** Starts the service, or, under the profile {@code examples}, what gives examples of it. */
final class ChosenByProfile implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final Profiles EXAMPLES = Profiles.of(ExampleService.PROFILE);

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
        boolean examples = prepared.getEnvironment().acceptsProfiles(EXAMPLES);
        prepared.getSpringApplication()
                .addPrimarySources(List.of(examples ? ExampleService.class : Safelight.class));
    }
}
