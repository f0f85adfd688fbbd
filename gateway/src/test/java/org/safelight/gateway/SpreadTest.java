package org.safelight.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safelight.gateway.app.RunningGateway;
import org.safelight.gateway.app.Upstream;

import java.util.stream.IntStream;

/** Any number of nodes, no favourites but declared ones, nobody sticks to anybody. */
class SpreadTest {

    private final Upstream one = Upstream.named("one");
    private final Upstream two = Upstream.named("two");
    private final Upstream three = Upstream.named("three");

    @AfterEach
    void stop() {
        one.close();
        two.close();
        three.close();
    }

    @Test
    void readsOfOneClientAreSpreadEvenly() {
        try (var gateway =
                RunningGateway.with(
                        "query-side="
                                + String.join(
                                        ",", one.address(), two.address(), three.address()))) {
            IntStream.range(0, 30).forEach(_ -> gateway.get("/api/v1/photos"));
        }
        assertThat(one.requests()).isEqualTo(10);
        assertThat(two.requests()).isEqualTo(10);
        assertThat(three.requests()).isEqualTo(10);
    }

    @Test
    void writesAreSpreadToo() {
        writeTenAlbums();
        assertThat(one.requests()).isEqualTo(5);
        assertThat(two.requests()).isEqualTo(5);
    }

    @Test
    void aNodeThatIsLeavingGetsNoMoreWhileThereIsAnother() {
        saysOfItsConnections(one, "close, leaving");
        writeTenAlbums();
        assertThat(one.requests()).isEqualTo(1);
        assertThat(two.requests()).isEqualTo(9);
    }

    @Test
    void aNodeThatOnlyClosesAConnectionKeepsItsShare() {
        saysOfItsConnections(one, "close");
        writeTenAlbums();
        assertThat(one.requests()).isEqualTo(5);
        assertThat(two.requests()).isEqualTo(5);
    }

    @Test
    void trafficMovesToTheNextVersionByWeightAndBack() {
        assertThat(shareOfTheNewOne(90, 10)).isCloseTo(10, within(1));
        assertThat(shareOfTheNewOne(50, 50)).isCloseTo(50, within(1));
        assertThat(shareOfTheNewOne(0, 100)).isEqualTo(100);
        assertThat(shareOfTheNewOne(100, 0)).isZero();
    }

    private static void saysOfItsConnections(Upstream node, String options) {
        node.answering(
                exchange -> {
                    exchange.getResponseHeaders().set("Connection", options);
                    Upstream.answer(exchange, 200, "goodbye");
                });
    }

    private void writeTenAlbums() {
        try (var gateway =
                RunningGateway.with("command-side=" + one.address() + "," + two.address())) {
            IntStream.range(0, 10).forEach(_ -> gateway.post("/api/v1/albums", "{}"));
        }
    }

    /** Of a hundred requests. */
    private int shareOfTheNewOne(int old, int next) {
        int before = two.requests();
        try (var gateway =
                RunningGateway.with(
                        "query-side=%s;weight=%d,%s;weight=%d"
                                .formatted(one.address(), old, two.address(), next))) {
            IntStream.range(0, 100).forEach(_ -> gateway.get("/api/v1/photos"));
        }
        return two.requests() - before;
    }
}
