package org.safelight.platform.secret;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;

import org.safelight.platform.json.BareValueModule;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values in boxes, each as its JSON.
 *
 * @param <T> what is in them
 */
public final class JsonBox<T> {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new BareValueModule())
                    .changeDefaultVisibility(
                            visible ->
                                    visible.withFieldVisibility(Visibility.ANY)
                                            .withGetterVisibility(Visibility.NONE)
                                            .withIsGetterVisibility(Visibility.NONE))
                    .build();

    private static final ObjectWriter WRITER = JSON.writer();

    private final String kind;
    private final ObjectReader reader;

    /** Boxes in which values of this kind and type are. */
    public JsonBox(String kind, TypeReference<T> type) {
        this.kind = kind;
        this.reader = JSON.readerFor(type);
    }

    /** Seals a value of some kind. */
    public static String seal(OwnerKey key, String kind, Object value) {
        return Box.seal(key, kind, WRITER.writeValueAsBytes(value));
    }

    /**
     * The value in a box.
     *
     * @throws DamagedBoxException when the box was not sealed so
     */
    public T open(OwnerKey key, String box) {
        return reader.readValue(Box.open(key, kind, box));
    }
}
