package org.safelight.command.album;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.AbstractSnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosMovedInAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosRemovedFromAlbum;

/**
 * Takes a snapshot of an album whenever what came since the last one is long to read: an event may
 * hold one photo or 500.
 */
public final class AlbumSnapshots implements SnapshotTriggerDefinition {

    /** An event costs about as much to read as ten photos in one. */
    private static final int EVENT = 10;

    private static final int MOST = 2_500;

    private final Snapshotter snapshotter;

    public AlbumSnapshots(Snapshotter snapshotter) {
        this.snapshotter = snapshotter;
    }

    @Override
    public SnapshotTrigger prepareTrigger(Class<?> aggregateType) {
        return new Trigger(snapshotter, aggregateType);
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
