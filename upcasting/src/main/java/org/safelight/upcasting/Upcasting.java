package org.safelight.upcasting;

import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has every process read old events as today's, whoever reads and wherever the log is. */
@Configuration(proxyBeanMethods = false)
public class Upcasting {

    @Bean
    EventUpcaster oldEventsAsTodays() {
        return new EventUpcasterChain(Upcasters.IN_ORDER);
    }
}
