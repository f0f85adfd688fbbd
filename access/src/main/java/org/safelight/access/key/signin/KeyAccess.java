package org.safelight.access.key.signin;

import org.safelight.access.key.KnownKeys;
import org.safelight.platform.security.WayIn;
import org.safelight.platform.web.ProblemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;

/** Lets keys in, before any other credential is looked at. */
@Configuration(proxyBeanMethods = false)
public class KeyAccess {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    WayIn byKey(KnownKeys keys, ProblemWriter problems) {
        var filter = new KeySignIn(keys, problems);
        return http -> http.addFilterAt(filter, AbstractPreAuthenticatedProcessingFilter.class);
    }
}
