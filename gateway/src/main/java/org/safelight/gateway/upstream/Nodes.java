package org.safelight.gateway.upstream;

import org.safelight.gateway.settings.NodeAddress;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The nodes of one side, in turns: each gets its share by weight, evenly spread (two of weight 2
 * and 1: a, b, a, a, b, a), whoever asks. Those that are left alone or were tried are passed over.
 */
final class Nodes {

    private final List<Turn> turns;
    private final List<Node> all;

    Nodes(List<NodeAddress> addresses, InstantSource clock, Duration pause) {
        all =
                addresses.stream()
                        .map(address -> new Node(address, new Circuit(clock, pause)))
                        .toList();
        turns = all.stream().filter(node -> node.address().weight() > 0).map(Turn::new).toList();
    }

    List<Node> all() {
        return all;
    }

    /**
     * Whose turn it is among those not tried, if anybody takes requests. Who is leaving is asked
     * only where nobody else is left: what waits for a connection when it goes would be lost.
     */
    synchronized Optional<Node> next(Set<Node> tried) {
        Set<Node> unwanted = new HashSet<>(tried);
        all.stream().filter(node -> node.circuit().isLeaving()).forEach(unwanted::add);
        return nextBut(unwanted).or(() -> nextBut(tried));
    }

    private Optional<Node> nextBut(Set<Node> unwanted) {
        Set<Node> passedOver = new HashSet<>(unwanted);
        while (true) {
            List<Turn> left =
                    turns.stream().filter(turn -> !passedOver.contains(turn.node)).toList();
            if (left.isEmpty()) {
                return Optional.empty();
            }
            Turn turn = take(left);
            if (turn.node.circuit().letsIn()) {
                return Optional.of(turn.node);
            }
            passedOver.add(turn.node);
        }
    }

    /** Smooth weighted round robin: everybody gains their weight, who is ahead pays for all. */
    private static Turn take(List<Turn> left) {
        int everybody = left.stream().mapToInt(Turn::weight).sum();
        left.forEach(turn -> turn.credit += turn.weight());
        Turn ahead =
                left.stream()
                        .max(Comparator.comparingInt((Turn turn) -> turn.credit))
                        .orElseThrow();
        ahead.credit -= everybody;
        return ahead;
    }

    private static final class Turn {

        private final Node node;
        private int credit;

        private Turn(Node node) {
            this.node = node;
        }

        private int weight() {
            return node.address().weight();
        }
    }
}
