package org.safelight.gateway.upstream;

import org.safelight.gateway.settings.GatewaySettings;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.InstantSource;
import java.util.Map;

/** Both sides' nodes, and how they are. */
@Configuration(proxyBeanMethods = false)
public class Upstreams {

    private final GatewaySettings settings;
    private final Nodes commandSide;
    private final Nodes querySide;

    public Upstreams(GatewaySettings settings) {
        this.settings = settings;
        InstantSource clock = InstantSource.system();
        commandSide = new Nodes(settings.commandSide(), clock, settings.pause());
        querySide = new Nodes(settings.querySide(), clock, settings.pause());
    }

    /** Sends a request to a node that takes writes. */
    public NodeFilter commandSide() {
        return new NodeFilter("command-side", commandSide, settings.pause());
    }

    /** Sends a request to a node that answers reads. */
    public NodeFilter querySide() {
        return new NodeFilter("query-side", querySide, settings.pause());
    }

    @Bean
    HealthContributor sidesHealthContributor() {
        return CompositeHealthContributor.fromMap(
                Map.of(
                        "command-side", new SideHealth(commandSide),
                        "query-side", new SideHealth(querySide)));
    }
}
