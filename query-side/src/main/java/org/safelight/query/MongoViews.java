package org.safelight.query;

import com.mongodb.client.MongoDatabase;

import org.axonframework.config.Configuration;
import org.safelight.operations.view.FedSlot;
import org.safelight.operations.view.ServingSlots;
import org.safelight.operations.view.Slot;
import org.safelight.operations.view.SlottedView;
import org.safelight.platform.axon.mongo.MongoView;
import org.safelight.platform.axon.mongo.PositionBeacon;
import org.safelight.platform.axon.mongo.SharedPosition;
import org.springframework.context.SmartLifecycle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Makes views whose slots are two sets of collections in a MongoDB that the nodes of the read side
 * share. While it runs, the other nodes are told how far the processors of this one are.
 */
final class MongoViews implements SmartLifecycle {

    private final MongoDatabase database;
    private final ServingSlots pointers;
    private final Supplier<Configuration> axon;
    private final List<PositionBeacon> beacons = new ArrayList<>();
    private volatile boolean running;

    MongoViews(MongoDatabase database, ServingSlots pointers, Supplier<Configuration> axon) {
        this.database = database;
        this.pointers = pointers;
        this.axon = axon;
    }

    /** A view with a projection and a reader for each of its sets of collections, by prefix. */
    <R> SlottedView<R> view(
            String name,
            int version,
            BiFunction<MongoDatabase, String, Object> projection,
            BiFunction<MongoDatabase, String, R> reader) {
        Map<Slot, FedSlot<R>> slots = new EnumMap<>(Slot.class);
        MongoView.adopt(database, name, Slot.A.of(name));
        var first = new SharedPosition(Slot.A.of(name), database, axon);
        boolean untouched = !first.isKnown();
        for (Slot slot : Slot.values()) {
            String prefix = slot.of(name);
            beacons.add(new PositionBeacon(prefix, database, axon));
            slots.put(
                    slot,
                    new FedSlot<>(
                            new MongoView(prefix, projection.apply(database, prefix)),
                            new SharedPosition(prefix, database, axon),
                            reader.apply(database, prefix)));
        }
        return new SlottedView<>(name, version, untouched, pointers, slots);
    }

    @Override
    public void start() {
        beacons.forEach(PositionBeacon::start);
        running = true;
    }

    @Override
    public void stop() {
        beacons.forEach(PositionBeacon::stop);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
