package org.safelight.platform.process;

import org.safelight.platform.axon.AxonMessaging;
import org.safelight.platform.axon.mongo.DistributedStorage;
import org.safelight.platform.axon.server.AxonServerLink;
import org.safelight.platform.lifetime.TimeLimits;
import org.safelight.platform.mongo.MongoConventions;
import org.safelight.platform.web.WebConventions;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

import java.time.InstantSource;

/** One process of the distributed shape, whatever its side. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Import({
    AxonMessaging.class,
    AxonServerLink.class,
    DistributedStorage.class,
    MongoConventions.class,
    WebConventions.class
})
public class DistributedProcess {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    /**
     * Starts the process and returns while it runs.
     *
     * @param application its Spring configuration
     * @param name its name, as the dashboard shows it; {@code <name>.yaml} has its settings
     */
    public static void run(Class<?> application, String name, String... arguments) {
        new SpringApplicationBuilder(application)
                .listeners(new TimeLimits())
                .profiles("distributed")
                .properties("spring.config.name=" + name + ",application")
                .run(arguments);
    }
}
