package org.safelight.platform.axon.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;

import org.axonframework.config.Configurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safelight.platform.axon.mongo.SharedDarkroom.Exposed;
import org.safelight.platform.axon.mongo.SharedDarkroom.Node;
import org.safelight.platform.mongo.TestMongo;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

class MongoSagasTest {

    /** What finished sagas have to say; they are made anew by Axon and know no test. */
    private static final Queue<String> FINISHED = new ConcurrentLinkedQueue<>();

    private final TestMongo mongo = TestMongo.fresh();
    private final SharedDarkroom darkroom = new SharedDarkroom(mongo.database());

    /** Counts the frames of a roll until the third. */
    @ProcessingGroup("rolls")
    @JsonAutoDetect(fieldVisibility = Visibility.ANY)
    public static class RollSaga {

        private int frames;

        @StartSaga
        @SagaEventHandler(associationProperty = "roll")
        void on(Exposed event) {
            frames++;
            if (frames == 3) {
                FINISHED.add(event.roll());
                SagaLifecycle.end();
            }
        }
    }

    @BeforeEach
    void forget() {
        FINISHED.clear();
    }

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void aSagaIsFoundAgainAfterARestartAndIsGoneWhenItHasEnded() {
        try (Node first = darkroom.start(MongoSagasTest::countRolls)) {
            darkroom.expose("roll", 0);
            darkroom.expose("other", 0);
            eventually(this::storedSagas, 2L);
            eventually(() -> first.segments("rolls"), List.of(0, 1, 2, 3));
        }

        try (Node _ = darkroom.start(MongoSagasTest::countRolls)) {
            darkroom.expose("roll", 1, 2);
            eventually(() -> List.copyOf(FINISHED), List.of("roll"));
            eventually(this::storedSagas, 1L);
        }
    }

    private static void countRolls(Configurer configurer) {
        configurer.eventProcessing().registerSaga(RollSaga.class);
        new SharedWork("rolls").configureModule(configurer);
    }

    private long storedSagas() {
        return mongo.database().getCollection("sagas").countDocuments();
    }

    private static <T> void eventually(Supplier<T> actual, T expected) {
        await().atMost(20, SECONDS)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(actual.get()).isEqualTo(expected));
    }
}
