package org.safelight.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

/** A node that fails is left alone for a while. */
class CircuitTest {

    private Instant now = Instant.EPOCH;
    private final Circuit circuit = new Circuit(() -> now, Duration.ofSeconds(5));

    @Test
    void threeFailuresInARowAndTheNodeIsLeftAlone() {
        fails(2);
        assertThat(circuit.letsIn()).isTrue();
        fails(1);
        assertThat(circuit.letsIn()).isFalse();
    }

    @Test
    void whoSaysFarewellIsLeavingForAPause() {
        assertThat(circuit.isLeaving()).isFalse();
        circuit.saidFarewell();
        assertThat(circuit.isLeaving()).isTrue();
        assertThat(circuit.letsIn()).isTrue();

        now = now.plusSeconds(5);
        assertThat(circuit.isLeaving()).isFalse();
    }

    @Test
    void aSuccessBetweenFailuresStartsTheCountAnew() {
        fails(2);
        circuit.succeeded();
        fails(2);
        assertThat(circuit.letsIn()).isTrue();
    }

    @Test
    void afterThePauseOneRequestAtATimeTriesTheNode() {
        fails(3);
        now = now.plusSeconds(5);

        assertThat(circuit.letsIn()).isTrue();
        assertThat(circuit.letsIn()).isFalse();
    }

    @Test
    void aTrialThatSucceedsBringsTheNodeBack() {
        fails(3);
        now = now.plusSeconds(5);
        circuit.letsIn();
        circuit.succeeded();

        assertThat(circuit.letsIn()).isTrue();
        assertThat(circuit.letsIn()).isTrue();
    }

    @Test
    void aTrialThatFailsBeginsAnotherPause() {
        fails(3);
        now = now.plusSeconds(5);
        circuit.letsIn();
        circuit.failed();

        assertThat(circuit.letsIn()).isFalse();
        now = now.plusSeconds(5);
        assertThat(circuit.letsIn()).isTrue();
    }

    @Test
    void aTrialThatWasGivenUpLeavesRoomForTheNext() {
        fails(3);
        now = now.plusSeconds(5);
        circuit.letsIn();
        circuit.learnedNothing();

        assertThat(circuit.letsIn()).isTrue();
    }

    private void fails(int times) {
        for (int i = 0; i < times; i++) {
            circuit.failed();
        }
    }
}
