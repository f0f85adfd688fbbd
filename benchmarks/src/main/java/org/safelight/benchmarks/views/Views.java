package org.safelight.benchmarks.views;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.springframework.context.ApplicationContext;

import java.time.Duration;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The processors of a running read side, and the log that they follow.
 *
 * @param names one for each view
 */
record Views(ApplicationContext context, List<String> names) {

    private static final int A_COMMIT = 200;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    /** Whether nothing has happened yet. */
    boolean areEmpty() {
        return log().createHeadToken() == null || log().createHeadToken().position().isEmpty();
    }

    /** Writes everything into the log, and waits for all views. */
    void tell(Past past) throws InterruptedException {
        EventStore log = log();
        inCommits(A_COMMIT, past.photos(), photo -> log.publish(past.ofPhoto(photo)));
        inCommits(A_COMMIT, past.smallAlbums() + 1, album -> log.publish(past.ofAlbum(album)));
        awaitAll();
    }

    /** Writes what happened to photos into the log, one event after the other, as it happens. */
    void live(Past past) {
        EventStore log = log();
        for (int photo = 0; photo < past.photos(); photo++) {
            var events = past.ofPhoto(photo);
            inCommits(1, events.size(), event -> log.publish(events.get(event)));
        }
    }

    /** Waits until all views have seen the whole log. */
    void awaitAll() throws InterruptedException {
        for (String name : names) {
            await(name);
        }
    }

    /** How many events there are. */
    long head() {
        return log().createHeadToken().position().orElse(0);
    }

    /** Waits until one view has seen the whole log. */
    void await(String name) throws InterruptedException {
        long head = head();
        StreamingEventProcessor processor = processor(name);
        while (processor.processingStatus().isEmpty()
                || processor.processingStatus().values().stream()
                        .anyMatch(segment -> segment.getCurrentPosition().orElse(-1) < head)) {
            Thread.sleep(LOOK_AGAIN);
        }
    }

    StreamingEventProcessor processor(String name) {
        return context.getBean(EventProcessingConfiguration.class)
                .eventProcessor(name, StreamingEventProcessor.class)
                .orElseThrow();
    }

    private EventStore log() {
        return context.getBean(EventStore.class);
    }

    private static void inCommits(int aCommit, int count, IntConsumer each) {
        for (int first = 0; first < count; first += aCommit) {
            int from = first;
            int end = Math.min(count, first + aCommit);
            DefaultUnitOfWork.startAndGet(null)
                    .execute(
                            () -> {
                                for (int i = from; i < end; i++) {
                                    each.accept(i);
                                }
                            });
        }
    }
}
