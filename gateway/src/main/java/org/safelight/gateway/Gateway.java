package org.safelight.gateway;

import org.safelight.gateway.exchange.AllowedMethods;
import org.safelight.gateway.exchange.Forwarding;
import org.safelight.gateway.exchange.NoMetricsForClients;
import org.safelight.gateway.exchange.ProblemAnswers;
import org.safelight.gateway.exchange.RequestIds;
import org.safelight.gateway.exchange.RequestMetrics;
import org.safelight.gateway.exchange.StrictTransport;
import org.safelight.gateway.route.Routes;
import org.safelight.gateway.settings.GatewaySettings;
import org.safelight.gateway.upstream.ClientConnections;
import org.safelight.gateway.upstream.NodeConnections;
import org.safelight.gateway.upstream.Upstreams;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** The gateway as a process: one address for clients, any number of nodes of both sides behind. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(GatewaySettings.class)
@Import({
    Routes.class,
    Upstreams.class,
    NodeConnections.class,
    ClientConnections.class,
    RequestIds.class,
    StrictTransport.class,
    AllowedMethods.class,
    NoMetricsForClients.class,
    RequestMetrics.class,
    Forwarding.class,
    ProblemAnswers.class
})
public class Gateway {

    /** Starts the gateway and returns while it runs. */
    public static void main(String[] arguments) {
        SpringApplication.run(Gateway.class, arguments);
    }
}
