package org.safelight.command.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.safelight.contract.Personal.Sealed;
import org.safelight.contract.photo.FileName;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.platform.secret.JsonBox;
import org.safelight.platform.secret.OwnerKey;
import org.safelight.platform.sqlite.SqliteFile;

import tools.jackson.core.type.TypeReference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the log says of photos, and how it lies on the disk.
 *
 * @param file with the log in it
 */
record WrittenLog(EventStore log, SqliteFile file) {

    PhotoUploaded upload(String id) {
        return (PhotoUploaded) log.readEvents(id).next().getPayload();
    }

    Object lastOf(String id) {
        return log.readEvents(id)
                .asStream()
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .getPayload();
    }

    String keyOf(String id) {
        return ((Sealed<?>) upload(id).fileName()).key();
    }

    FileName nameOf(String id, OwnerKey key) {
        var boxes = new JsonBox<FileName>("FILE_NAME", new TypeReference<>() {});
        return boxes.open(key, ((Sealed<?>) upload(id).fileName()).box());
    }

    /** The file and its journal, as anybody would see them who gets hold of a copy. */
    String raw() throws IOException {
        Path place =
                Path.of(
                        file.reader()
                                .sql("SELECT file FROM pragma_database_list WHERE name = 'main'")
                                .query(String.class)
                                .single());
        var raw = new StringBuilder();
        for (Path part : List.of(place, place.resolveSibling(place.getFileName() + "-wal"))) {
            raw.append(Files.readString(part, StandardCharsets.ISO_8859_1));
        }
        return new String(raw.toString().getBytes(StandardCharsets.ISO_8859_1), UTF_8);
    }
}
