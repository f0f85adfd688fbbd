package org.safelight.command.album;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.AbstractSnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosMovedInAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosRemovedFromAlbum;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Takes a snapshot of an album whenever what came since the last one is long to read: an event may
 * hold one photo or 500. Nobody waits for it, and when many are due at once some are left out.
 */
public final class AlbumSnapshots implements SnapshotTriggerDefinition, AutoCloseable {

    /** An event costs about as much to read as ten photos in one. */
    private static final int EVENT = 10;

    private static final int MOST = 2_500;

    private static final int MOST_WAITING = 64;

    private final Snapshotter snapshotter;
    private final ExecutorService worker =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(MOST_WAITING),
                    Thread.ofPlatform().daemon().name("album-snapshots").factory(),
                    new ThreadPoolExecutor.DiscardPolicy());

    public AlbumSnapshots(Snapshotter snapshotter) {
        this.snapshotter = snapshotter;
    }

    @Override
    public void close() {
        worker.close();
    }

    private void takeLater(Class<?> aggregateType, String aggregateIdentifier) {
        worker.execute(() -> snapshotter.scheduleSnapshot(aggregateType, aggregateIdentifier));
    }

    @Override
    public SnapshotTrigger prepareTrigger(Class<?> aggregateType) {
        return new Trigger(this::takeLater, aggregateType);
    }

    private static int cost(Object event) {
        return switch (event) {
            case PhotosAddedToAlbum added -> EVENT + added.entries().size();
            case PhotosMovedInAlbum moved -> EVENT + moved.entries().size();
            case PhotosRemovedFromAlbum removed -> EVENT + removed.photoIds().size();
            default -> EVENT;
        };
    }

    private static final class Trigger extends AbstractSnapshotTrigger {

        private static final long serialVersionUID = 1L;

        private int cost;

        Trigger(Snapshotter snapshotter, Class<?> aggregateType) {
            super(snapshotter, aggregateType);
        }

        @Override
        public void eventHandled(EventMessage<?> event) {
            cost += AlbumSnapshots.cost(event.getPayload());
            super.eventHandled(event);
        }

        @Override
        protected boolean exceedsThreshold() {
            return cost >= MOST;
        }

        @Override
        protected void reset() {
            cost = 0;
        }
    }
}
