package org.safelight.query.seal;

import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.safelight.platform.secret.Keyring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What opens sealed events on the read side. */
@Configuration(proxyBeanMethods = false)
public class SealSide {

    @Bean
    Opening opening(Keyring keys) {
        return new Opening(keys);
    }

    @Bean
    HandlerEnhancerDefinition openedEvents(Opening opening) {
        return new OpenedEvents(opening);
    }
}
