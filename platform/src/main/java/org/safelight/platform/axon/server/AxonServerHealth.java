package org.safelight.platform.axon.server;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

import java.util.Map;

/**
 * Says whether this process is connected to Axon Server, which carries every command and keeps the
 * log. Axon's own indicator depends on a class that Spring Boot 4 has moved.
 */
public final class AxonServerHealth implements HealthIndicator {

    private final AxonServerConnectionManager connections;

    public AxonServerHealth(AxonServerConnectionManager connections) {
        this.connections = connections;
    }

    @Override
    public Health health() {
        Map<String, Boolean> contexts = connections.connections();
        boolean connected =
                !contexts.isEmpty() && contexts.values().stream().allMatch(Boolean::booleanValue);
        return (connected ? Health.up() : Health.down()).withDetails(contexts).build();
    }
}
