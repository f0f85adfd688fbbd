package org.safelight.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safelight.gateway.settings.NodeAddress;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whose turn it is. */
class NodesTest {

    @Test
    void nodesOfEqualWeightTakeTurns() {
        assertThat(turns(nodes("http://a", "http://b", "http://c"), 6))
                .containsExactly("a", "b", "c", "a", "b", "c");
    }

    @Test
    void aHeavierNodeGetsMoreButNotInOneGo() {
        assertThat(turns(nodes("http://a;weight=2", "http://b"), 6))
                .containsExactly("a", "b", "a", "a", "b", "a");
    }

    @Test
    void sharesAreExact() {
        Map<String, Long> counted =
                turns(nodes("http://old;weight=90", "http://new;weight=10"), 1_000).stream()
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(counted).containsExactlyInAnyOrderEntriesOf(Map.of("old", 900L, "new", 100L));
    }

    @Test
    void aNodeWithoutWeightGetsNothing() {
        assertThat(turns(nodes("http://old;weight=0", "http://new"), 3)).containsOnly("new");
    }

    @Test
    void whoWasTriedIsPassedOver() {
        Nodes nodes = nodes("http://a", "http://b");
        Set<Node> tried = new HashSet<>(List.of(nodes.all().getFirst()));

        assertThat(nodes.next(tried)).contains(nodes.all().getLast());
        tried.add(nodes.all().getLast());
        assertThat(nodes.next(tried)).isEmpty();
    }

    @Test
    void whoIsLeftAloneIsPassedOver() {
        Nodes nodes = nodes("http://a", "http://b", "http://c");
        for (int i = 0; i < Circuit.FAILURES_IN_A_ROW; i++) {
            nodes.all().getFirst().circuit().failed();
        }

        assertThat(turns(nodes, 4)).containsOnly("b", "c");
    }

    @Test
    void whoIsLeavingIsAskedOnlyWhereNobodyElseIsLeft() {
        Nodes nodes = nodes("http://a", "http://b");
        nodes.all().getFirst().circuit().saidFarewell();

        assertThat(turns(nodes, 3)).containsOnly("b");
        assertThat(nodes.next(Set.of(nodes.all().getLast()))).contains(nodes.all().getFirst());
    }

    private static Nodes nodes(String... addresses) {
        return new Nodes(
                Stream.of(addresses).map(NodeAddress::valueOf).toList(),
                InstantSource.system(),
                Duration.ofMinutes(1));
    }

    private static List<String> turns(Nodes nodes, int times) {
        return IntStream.range(0, times)
                .mapToObj(_ -> nodes.next(Set.of()).orElseThrow().address().origin().getHost())
                .toList();
    }
}
