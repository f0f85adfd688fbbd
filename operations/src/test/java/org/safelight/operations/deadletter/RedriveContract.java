package org.safelight.operations.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.safelight.contract.album.AlbumEvent.AlbumDeleted;
import org.safelight.contract.album.AlbumEvent.AlbumRestored;
import org.safelight.contract.album.AlbumId;
import org.safelight.operations.task.Operation;
import org.safelight.operations.task.OperationLedger;
import org.safelight.platform.web.Problem;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Whatever a processor has put aside comes to it again, all of it and in order. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class RedriveContract {

    private static final long EVENTS = 10;
    private static final String GROUP = Register.GROUP;

    private ConfigurableApplicationContext application;
    private Register register;
    private int round;

    /** How many albums there are; each has ten events. */
    abstract int albums();

    abstract SpringApplicationBuilder configured() throws Exception;

    abstract void publish(
            ConfigurableApplicationContext log, List<? extends EventMessage<?>> events);

    /** Has the store hold a letter as if an older release had put it there. */
    abstract void age(
            ConfigurableApplicationContext application,
            String event,
            String revision,
            String payload);

    /** Each test has albums of its own. */
    private String album(int number) {
        return "%032x".formatted(round * 1_000 + number);
    }

    @BeforeAll
    void start() throws Exception {
        application =
                configured()
                        .web(WebApplicationType.NONE)
                        .properties(
                                "spring.config.name=safelight",
                                "management.endpoint.health.validate-group-membership=false")
                        .run("--axon.axonserver.enabled=false");
        register = application.getBean(Register.class);
    }

    @BeforeEach
    void aRegisterThatTakesNothing() {
        round++;
        register.broken = true;
        register.refused = "";
        register.written.clear();
        publish(
                application,
                LongStream.range(0, EVENTS)
                        .boxed()
                        .flatMap(
                                n ->
                                        IntStream.range(0, albums())
                                                .mapToObj(album -> event(album, n)))
                        .toList());
        await().atMost(Duration.ofSeconds(60)).until(() -> told() == (long) albums() * EVENTS);
    }

    @AfterEach
    void nothingIsLeft() {
        register.broken = false;
        register.refused = "";
        ended(desk().retryAll(GROUP, "anna"));
        assertThat(told()).isZero();
    }

    @AfterAll
    void stop() {
        application.close();
    }

    private GenericDomainEventMessage<Object> event(int number, long sequence) {
        var album = new AlbumId(album(number));
        Object payload = sequence % 2 == 0 ? new AlbumDeleted(album) : new AlbumRestored(album);
        return new GenericDomainEventMessage<>("Album", album.value(), sequence, payload);
    }

    private LetterDesk desk() {
        return application.getBean(LetterDesk.class);
    }

    private long told() {
        application.getBean(LetterReport.class).tell();
        return desk().board().counts().stream()
                .filter(count -> count.processor().equals(GROUP))
                .mapToLong(LetterBoard.Count::letters)
                .sum();
    }

    private Operation ended(Operation operation) {
        var operations = application.getBean(OperationLedger.class);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !operations.find(operation.id()).orElseThrow().isRunning());
        return operations.find(operation.id()).orElseThrow();
    }

    private static List<Long> upTo(long count) {
        return LongStream.range(0, count).boxed().toList();
    }

    @Test
    void everyLetterComesAgainAndEachAlbumsInTheirOrder() {
        register.broken = false;

        Operation done = ended(desk().retryAll(GROUP, "anna"));

        assertThat(done.state()).isEqualTo(Operation.State.DONE);
        assertThat(done.reason()).isNull();
        assertThat(told()).isZero();
        assertThat(register.written).hasSize(albums());
        assertThat(register.written.values()).allMatch(upTo(EVENTS)::equals);
    }

    @Test
    void aLetterSaysWhatHappenedAndWhy() {
        Letter first = desk().board().list(GROUP, null, 1).getFirst();

        assertThat(first.reason()).contains("IllegalStateException", "the register is locked");
        assertThat(first.event().type()).isEqualTo("AlbumDeleted");
        assertThat(first.event().sequence()).isZero();
        assertThat(first.event().aggregate()).isEqualTo(first.sequence());
        assertThat(first.event().payload())
                .hasToString("{\"albumId\":\"" + first.sequence() + "\"}");
        assertThat(first.lastTriedAt()).isAfterOrEqualTo(first.enqueuedAt());
    }

    @Test
    void aLetterOfAnOldRevisionComesAgainAsTodays() {
        Letter first = letterOf(7, 0);
        String event = first.id().value().substring(GROUP.length() + 1);
        age(application, event, "0", "{\"roll\":\"" + album(7) + "\"}");

        assertThat(letterOf(7, 0).event().payload())
                .hasToString("{\"albumId\":\"" + album(7) + "\"}");
        register.broken = false;
        Operation done = ended(desk().retry(first.id(), "anna"));

        assertThat(done.reason()).isNull();
        assertThat(register.written.get(album(7))).isEqualTo(upTo(EVENTS));
    }

    @Test
    void oneSequenceComesAgainAloneAndOthersStay() {
        register.broken = false;
        Letter one = letterOf(7, 3);

        ended(desk().retry(one.id(), "anna"));

        assertThat(register.written)
                .containsOnlyKeys(album(7))
                .containsEntry(album(7), upTo(EVENTS));
        assertThat(told()).isEqualTo((albums() - 1L) * EVENTS);
    }

    @Test
    void whatIsStillRefusedStaysAndCountsTheAttempt() {
        register.broken = false;
        register.refused = album(7);

        Operation done = ended(desk().retryAll(GROUP, "anna"));

        assertThat(done.reason()).isEqualTo(EVENTS + " letters are left");
        assertThat(told()).isEqualTo(EVENTS);
        assertThat(letterOf(7, 0).attempts()).isEqualTo(2);
        assertThat(letterOf(7, 1).attempts()).isZero();
        register.refused = "";
        ended(desk().retryAll(GROUP, "anna"));
        assertThat(register.written.get(album(7))).isEqualTo(upTo(EVENTS));
    }

    @Test
    void aLetterIsThrownAwayForAReasonThatIsKept() {
        register.broken = false;
        Letter second = letterOf(7, 1);

        Operation discarded = ended(desk().discard(second.id(), "sent twice", "anna"));
        ended(desk().retryAll(GROUP, "anna"));

        assertThat(discarded.state()).isEqualTo(Operation.State.DONE);
        assertThat(discarded.requestedBy()).isEqualTo("anna");
        assertThat(discarded.parameters())
                .containsEntry("reason", "sent twice")
                .containsEntry("type", "AlbumRestored")
                .containsEntry("aggregate", album(7));
        assertThat(register.written.get(album(7)))
                .isEqualTo(LongStream.range(0, EVENTS).boxed().filter(n -> n != 1).toList());
        assertThat(told()).isZero();
        assertThatThrownBy(() -> desk().discard(second.id(), "once more", "anna"))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.getStatusCode().value()).isEqualTo(404));
    }

    @Test
    void lettersThatMustBeKeptAreNotThrownAway() {
        Letter others = LetterBoardContract.letter("others", "e1");
        desk().board()
                .tell(new LetterBoard.Count("others", 1, others.enqueuedAt()), List.of(others));

        assertThatThrownBy(() -> desk().discard(others.id(), "tired of it", "anna"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        it -> {
                            assertThat(it.getStatusCode().value()).isEqualTo(409);
                            assertThat(it.getBody().getDetail()).isEqualTo("They are others'.");
                        });
    }

    private Letter letterOf(int album, long sequence) {
        told();
        return desk().board().list(GROUP, null, LetterBoard.MOST_TOLD).stream()
                .filter(it -> it.sequence().equals(album(album)))
                .filter(it -> Long.valueOf(sequence).equals(it.event().sequence()))
                .findFirst()
                .orElseThrow();
    }
}
