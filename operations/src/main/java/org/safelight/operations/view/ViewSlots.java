package org.safelight.operations.view;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.InstantSource;

/** What every process needs that has views, where operators have no say too. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ViewSettings.class)
public class ViewSlots {

    @Bean
    ServingSlots servingSlots(ViewStateStore store, ViewSettings settings) {
        return new ServingSlots(store, settings, InstantSource.system());
    }
}
