package org.safelight.query;

import org.axonframework.config.Configuration;
import org.safelight.operations.view.FedSlot;
import org.safelight.operations.view.ServingSlots;
import org.safelight.operations.view.Slot;
import org.safelight.operations.view.SlottedView;
import org.safelight.platform.axon.sqlite.SqlitePosition;
import org.safelight.platform.axon.sqlite.SqliteView;
import org.safelight.platform.folder.DataFolder;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Makes views whose slots are files of this process, {@code views/<view>-a.db} and {@code -b.db}.
 */
final class SqliteViews implements AutoCloseable {

    private final Path folder;
    private final ServingSlots pointers;
    private final Supplier<Configuration> axon;
    private final List<SqliteFile> files = new ArrayList<>();

    SqliteViews(DataFolder folder, ServingSlots pointers, Supplier<Configuration> axon) {
        this.folder = folder.resolve("views");
        this.pointers = pointers;
        this.axon = axon;
    }

    /** A view with a projection and a reader for each of its files. */
    <R> SlottedView<R> view(
            String name,
            int version,
            Function<SqliteFile, Object> projection,
            Function<SqliteFile, R> reader) {
        return view(name, version, SqliteFile.PAGE_BYTES, projection, reader);
    }

    /** The same, in files with pages of this size. */
    <R> SlottedView<R> view(
            String name,
            int version,
            int pageBytes,
            Function<SqliteFile, Object> projection,
            Function<SqliteFile, R> reader) {
        boolean untouched = !Files.exists(path(name, Slot.A));
        Map<Slot, FedSlot<R>> slots = new EnumMap<>(Slot.class);
        for (Slot slot : Slot.values()) {
            SqliteFile file = SqliteFile.open(path(name, slot), Durability.NORMAL, pageBytes);
            files.add(file);
            var feed = new SqliteView(slot.of(name), file, projection.apply(file));
            if (slot == Slot.A) {
                feed.adopt(name);
            }
            var position = new SqlitePosition(slot.of(name), file, axon);
            slots.put(slot, new FedSlot<>(feed, position, reader.apply(file)));
        }
        return new SlottedView<>(name, version, untouched, pointers, slots);
    }

    private Path path(String view, Slot slot) {
        return folder.resolve(slot.of(view) + ".db");
    }

    @Override
    public void close() {
        files.forEach(SqliteFile::close);
    }
}
