package org.safelight.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.safelight.platform.axon.MessageJson;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How an event of one revision stands in a log for ever: its type, its revision and its payload.
 * Once a release is tagged, such a file is never edited; what changes is a new revision, with an
 * upcaster that is tried on the old file.
 */
record GoldenFile(String name) {

    static final Jackson3Serializer EVENTS =
            Jackson3Serializer.builder().jsonMapperBuilderCustomizer(new MessageJson()).build();

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final JsonMapper JSON = JsonMapper.shared();

    static List<String> namesOfAll() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static GoldenFile ofNewest(Class<?> event) {
        return ofRevision(event, revisionOf(event));
    }

    static GoldenFile ofRevision(Class<?> event, int revision) {
        return new GoldenFile(event.getSimpleName() + "-" + revision + ".json");
    }

    static int revisionOf(Class<?> event) {
        Revision revision = event.getAnnotation(Revision.class);
        return Integer.parseInt(Objects.requireNonNull(revision, event.getName()).value());
    }

    /** What the log would hold for this event, in the form of a golden file. */
    static JsonNode stored(Object event) {
        var serialized = EVENTS.serialize(event, String.class);
        return JSON.createObjectNode()
                .put("type", serialized.getType().getName())
                .put("revision", serialized.getType().getRevision())
                .set("payload", JSON.readTree(serialized.getData()));
    }

    static Object read(JsonNode stored) {
        return EVENTS.deserialize(
                new SimpleSerializedObject<>(
                        stored.get("payload").toString(),
                        String.class,
                        stored.get("type").asString(),
                        stored.get("revision").asString()));
    }

    JsonNode content() {
        try {
            return JSON.readTree(Files.readString(FOLDER.resolve(name), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
