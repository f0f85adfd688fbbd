package org.safelight.thumbnails.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.thumbnails.SomePhotos.photo;
import static org.safelight.thumbnails.SomePhotos.request;
import static org.safelight.thumbnails.SomePhotos.thumbnail;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.operations.task.Operation;
import org.safelight.operations.task.OperationLedger;
import org.safelight.operations.task.OperationStore;
import org.safelight.operations.task.SqliteOperationStore;
import org.safelight.operations.task.Step;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.thumbnails.MutableClock;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

class RenewalOrdersTest {

    private static final String OLD = "narrow";
    private static final String NEW = "wide";

    private final MutableClock clock = new MutableClock();
    private boolean isComplete = true;
    private SqliteFile file;
    private FinishedThumbnails thumbnails;
    private OperationStore store;
    private OperationLedger ledger;

    @BeforeEach
    void open(@TempDir Path folder) {
        file = SqliteFile.open(folder.resolve("some.db"), Durability.NORMAL);
        thumbnails = new SqliteFinishedThumbnails(file);
        store = new SqliteOperationStore(file);
        ledger = new OperationLedger(store, clock);
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void anotherRecipeThanThatOfOldThumbnailsIsAnOrderByItself() {
        finish("tulip", OLD);

        assertThat(node(NEW).current().orElseThrow().recipe()).isEqualTo(NEW);
        assertThat(ledger.running(RenewalOrders.KIND, NEW).orElseThrow().requestedBy())
                .isEqualTo("system:thumbnails");
    }

    @Test
    void theSameOrderIsFollowedByAllNodesAndAfterARestart() {
        finish("tulip", OLD);

        RenewalOrder order = node(NEW).current().orElseThrow();

        assertThat(node(NEW).current()).contains(order);
    }

    @Test
    void whereAllAreMadeByTheRecipeThereIsNothingToOrder() {
        finish("tulip", NEW);

        assertThat(node(NEW).current()).isEmpty();
        assertThat(ledger.list(null, 10)).isEmpty();
    }

    @Test
    void nothingIsOrderedWhileNotAllThumbnailsAreKnown() {
        finish("tulip", OLD);
        isComplete = false;

        assertThat(node(NEW).current()).isEmpty();
    }

    @Test
    void whatAnOperatorCancelledStaysSoUntilItIsResumed() {
        finish("tulip", OLD);
        RenewalOrders node = node(NEW);
        RenewalOrder order = node.current().orElseThrow();
        ledger.cancel(order.id());
        assertThat(node.current()).isEmpty();
        store.end(order.id(), Operation.State.CANCELLED, clock.instant(), null);

        assertThat(node.current()).isEmpty();
        assertThat(node(NEW).current()).isEmpty();

        Operation resumed = ledger.begin(RenewalOrders.KIND, NEW, Map.of(), "ada");

        assertThat(node.current()).contains(new RenewalOrder(resumed.id(), NEW));
    }

    @Test
    void ofNodesThatAreSetDifferentlyTheOneStartedLastIsRight() {
        finish("tulip", OLD);
        RenewalOrders first = node(NEW);
        RenewalOrder outdone = first.current().orElseThrow();
        clock.advance(Duration.ofSeconds(1));

        RenewalOrder order = node("wider").current().orElseThrow();

        assertThat(order.recipe()).isEqualTo("wider");
        assertThat(ledger.find(outdone.id()).orElseThrow().cancelling()).isTrue();
        assertThat(first.current()).isEmpty();
        store.end(outdone.id(), Operation.State.CANCELLED, clock.instant(), null);
        assertThat(first.current()).isEmpty();
    }

    @Test
    void anOrderIsDoneWhenNothingIsLeftToDo() {
        finish("tulip", OLD);
        RenewalOrders node = node(NEW);
        Operation order = ledger.find(node.current().orElseThrow().id()).orElseThrow();
        assertThat(node.takes(order)).isTrue();
        assertThat(node.advance(order)).isInstanceOf(Step.Going.class);

        finish("tulip", NEW);

        assertThat(node.advance(order)).isEqualTo(Step.done());
    }

    @Test
    void whatCannotBeMadeAnewIsSaidAndNotOrderedAgain() {
        finish("tulip", OLD);
        RenewalOrders node = node(NEW);
        RenewalOrder order = node.current().orElseThrow();
        thumbnails.giveUp(photo("tulip"), order);

        Step step = node.advance(ledger.find(order.id()).orElseThrow());
        assertThat(step).isEqualTo(Step.done("1 could not be made anew and stay as they are."));
        store.end(order.id(), Operation.State.DONE, clock.instant(), null);

        assertThat(node.current()).isEmpty();
    }

    @Test
    void progressIsToldAsPartRateAndTimeLeft() {
        finish("tulip", OLD);
        finish("rose", OLD);
        finish("lily", OLD);
        finish("iris", OLD);
        RenewalOrders node = node(NEW);
        Operation order = ledger.find(node.current().orElseThrow().id()).orElseThrow();
        finish("tulip", NEW);
        clock.advance(Duration.ofSeconds(2));

        var going = (Step.Going) node.advance(order);

        assertThat(going.progress().part()).isEqualTo(0.25);
        assertThat(going.progress().eventsPerSecond()).isEqualTo(0.5);
        assertThat(going.progress().secondsLeft()).isEqualTo(6);
    }

    private RenewalOrders node(String recipe) {
        return new RenewalOrders(ledger, thumbnails, recipe, () -> isComplete, clock);
    }

    private void finish(String word, String recipe) {
        thumbnails.expect(request(word), 0);
        thumbnails.finish(photo(word), thumbnail(word, recipe), 1);
    }
}
