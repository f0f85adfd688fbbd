package org.safelight.command.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safelight.platform.mongo.TestMongo;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

class MongoPhotoRegisterTest implements PhotoRegisterContract {

    private TestMongo mongo;
    private PhotoRegister register;

    @BeforeEach
    void open() {
        mongo = TestMongo.fresh();
        register = new MongoPhotoRegister(mongo.database());
    }

    @AfterEach
    void close() {
        mongo.close();
    }

    @Override
    public PhotoRegister register() {
        return register;
    }

    @Test
    void anUploadThatIsToldOfAfterThePurgeEntersNothing() {
        register.enter(BEACH, ANNA, FIRST, 1_000, 0);
        register.strike(BEACH, 3);
        register.enter(BEACH, ANNA, FIRST, 1_000, 0);

        assertThat(register.ownedBy(ANNA, List.of(BEACH))).isEmpty();
        assertThat(register.names(FIRST)).isFalse();
    }

    @Test
    void aTrashingThatIsToldOfAfterTheRestoringChangesNothing() {
        register.enter(BEACH, ANNA, FIRST, 1_000, 0);
        register.restore(BEACH, 2);
        register.trash(BEACH, NOON, 1);

        assertThat(register.trashedBefore(NOON.plusSeconds(1), 10)).isEmpty();
    }

    @Test
    void aPurgeThatIsToldOfAfterTheNextUploadStrikesNothing() {
        register.enter(BEACH, ANNA, FIRST, 1_000, 0);
        register.enter(BEACH, ANNA, SECOND, 1_000, 4);
        register.strike(BEACH, 3);

        assertThat(register.names(SECOND)).isTrue();
    }

    @Test
    void whateverOrderTwoNodesWriteInTheLaterEventStands() throws Exception {
        try (var nodes = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 50; round++) {
                mongo.database().getCollection("photo-register").deleteMany(new Document());
                var gate = new CyclicBarrier(2);
                Callable<Boolean> late =
                        () -> {
                            gate.await();
                            register.enter(BEACH, ANNA, FIRST, 1_000, 0);
                            return true;
                        };
                Callable<Boolean> latest =
                        () -> {
                            gate.await();
                            register.strike(BEACH, 3);
                            return true;
                        };
                for (var done : nodes.invokeAll(List.of(late, latest))) {
                    assertThat(done.get()).isTrue();
                }
                assertThat(register.names(FIRST)).isFalse();
            }
        }
    }

    @Test
    void aPhotoOfAnEarlierVersionIsMeasuredLater() {
        register.enter(BEACH, ANNA, FIRST, 500, 0);
        mongo.database()
                .getCollection("photo-register")
                .updateOne(new Document(), new Document("$unset", new Document("bytes", "")));
        assertThat(register.unmeasuredOf(ANNA, 10)).containsExactly(BEACH);

        register.measure(BEACH, 500);

        assertThat(register.unmeasuredOf(ANNA, 10)).isEmpty();
        assertThat(register.bytesOf(ANNA)).isEqualTo(500);
    }
}
