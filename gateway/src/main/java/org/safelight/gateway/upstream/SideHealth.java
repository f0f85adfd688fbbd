package org.safelight.gateway.upstream;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** A side is up while one of its nodes is not left alone. Nobody is asked; requests tell. */
final class SideHealth implements HealthIndicator {

    private final Nodes nodes;

    SideHealth(Nodes nodes) {
        this.nodes = nodes;
    }

    @Override
    public Health health() {
        long all = nodes.all().stream().filter(node -> node.address().weight() > 0).count();
        long leftAlone = nodes.all().stream().filter(node -> node.circuit().isOpen()).count();
        return (leftAlone < all ? Health.up() : Health.down())
                .withDetail("nodes", all)
                .withDetail("leftAlone", leftAlone)
                .build();
    }
}
