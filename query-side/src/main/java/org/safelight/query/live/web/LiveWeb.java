package org.safelight.query.live.web;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.safelight.query.live.LiveSettings;
import org.safelight.query.live.LiveStreams;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import tools.jackson.databind.json.JsonMapper;

/** Live events, which need the log and no view. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveSettings.class)
@Import(LiveController.class)
public class LiveWeb {

    @Bean
    LiveStreams liveStreams(EventStore log, JsonMapper json, LiveSettings settings) {
        return new LiveStreams(log, json, settings);
    }
}
