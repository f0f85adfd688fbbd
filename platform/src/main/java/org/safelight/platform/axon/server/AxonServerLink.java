package org.safelight.platform.axon.server;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the processes of the distributed shape add to Axon's own wiring of its server. */
@Configuration(proxyBeanMethods = false)
public class AxonServerLink {

    @Bean
    AxonServerHealth axonServerHealthIndicator(AxonServerConnectionManager connections) {
        return new AxonServerHealth(connections);
    }
}
