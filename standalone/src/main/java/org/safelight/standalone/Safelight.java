package org.safelight.standalone;

import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.safelight.access.Access;
import org.safelight.command.CommandSide;
import org.safelight.operations.Operations;
import org.safelight.operations.thumbnail.UnfinishedKeeping;
import org.safelight.platform.axon.AxonMessaging;
import org.safelight.platform.axon.sqlite.EmbeddedStorage;
import org.safelight.platform.bucket.Buckets;
import org.safelight.platform.lifetime.TimeLimits;
import org.safelight.platform.secret.sqlite.EmbeddedKeys;
import org.safelight.platform.security.SignIn;
import org.safelight.platform.web.WebConventions;
import org.safelight.query.QuerySide;
import org.safelight.query.web.DamageWeb;
import org.safelight.standalone.web.ApiDescription;
import org.safelight.thumbnails.ThumbnailSide;
import org.safelight.upcasting.Upcasting;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

import java.time.InstantSource;

/**
 * Safelight as one process: what {@code mvn spring-boot:run} starts. It asks nobody for updates and
 * tells nobody that it runs.
 */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = UpdateCheckerAutoConfiguration.class)
@EnableScheduling
@Import({
    AxonMessaging.class,
    EmbeddedStorage.class,
    WebConventions.class,
    SignIn.class,
    Access.class,
    Buckets.class,
    EmbeddedFiles.class,
    EmbeddedKeys.class,
    ApiDescription.class,
    Greeting.class,
    Operations.class,
    UnfinishedKeeping.class,
    Upcasting.class,
    CommandSide.class,
    ThumbnailSide.class,
    QuerySide.class,
    DamageWeb.class
})
public class Safelight {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    /** Starts the service and returns while it runs. */
    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** What {@link #main} runs. */
    public static SpringApplication application() {
        var application = new SpringApplication();
        application.addListeners(new ChosenByProfile(), new TimeLimits());
        return application;
    }
}
