package org.safelight.gateway.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;
import java.util.List;

/**
 * What can be set of the gateway.
 *
 * @param commandSide the nodes that take writes
 * @param querySide the nodes that answer reads and serve the page
 * @param connectWithin how long a node may take to accept a connection
 * @param answerWithin how long a node may take to begin its answer, after the request was sent
 * @param idle how long a connection may stay open on which no byte moves; more than answerWithin
 * @param pause how long a node that failed three times in a row is left alone
 * @param connections how many connections to one node may be open, at most
 * @param trustedProxies addresses or networks (10.0.0.0/8) whose X-Forwarded-* headers are believed
 * @param sslBundle the bundle that says which nodes to trust, and who we are to them; by default
 *     the JVM's trust
 */
@ConfigurationProperties("safelight.gateway")
public record GatewaySettings(
        @DefaultValue("http://localhost:8081") List<NodeAddress> commandSide,
        @DefaultValue("http://localhost:8082") List<NodeAddress> querySide,
        @DefaultValue("2s") Duration connectWithin,
        @DefaultValue("60s") Duration answerWithin,
        @DefaultValue("2m") Duration idle,
        @DefaultValue("5s") Duration pause,
        @DefaultValue("1000") int connections,
        @DefaultValue List<String> trustedProxies,
        @Nullable String sslBundle) {

    private static final Duration LONGEST = Duration.ofHours(1);

    public GatewaySettings {
        commandSide = checked("command-side", commandSide);
        querySide = checked("query-side", querySide);
        trustedProxies = List.copyOf(trustedProxies);
        check("connect-within", connectWithin);
        check("answer-within", answerWithin);
        check("idle", idle);
        check("pause", pause);
        if (idle.compareTo(answerWithin) <= 0) {
            throw new IllegalArgumentException(
                    "safelight.gateway.idle is longer than safelight.gateway.answer-within");
        }
        if (connections < 1 || connections > 100_000) {
            throw new IllegalArgumentException("safelight.gateway.connections is 1 to 100,000");
        }
    }

    private static List<NodeAddress> checked(String side, List<NodeAddress> nodes) {
        if (nodes.stream().mapToInt(NodeAddress::weight).sum() == 0) {
            throw new IllegalArgumentException(
                    "safelight.gateway." + side + " names no node with a weight above 0");
        }
        return List.copyOf(nodes);
    }

    private static void check(String name, Duration value) {
        if (!value.isPositive() || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "safelight.gateway." + name + " is more than nothing and at most an hour");
        }
    }
}
