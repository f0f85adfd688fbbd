package org.safelight.upcasting;

import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.safelight.platform.axon.MessageJson;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares how an event was written once with how its class reads and writes it today. */
final class EventShape {

    private static final String WHAT_TO_DO =
            " Leave the revision as it is and make a new one: docs/changing-an-event.md says how.";

    private static final Jackson3Serializer EVENTS =
            Jackson3Serializer.builder().jsonMapperBuilderCustomizer(new MessageJson()).build();

    private EventShape() {}

    /** What would be lost or misread, a sentence each. */
    static List<String> incompatibilities(Class<?> event, JsonNode payloadThen) {
        String name = event.getSimpleName();
        Map<String, String> then = fields(payloadThen);
        Map<String, String> now;
        try {
            now = fields(EVENTS.serialize(read(event, payloadThen), JsonNode.class).getData());
        } catch (RuntimeException unreadable) {
            return List.of(
                    "%s cannot be read any more: %s.%s"
                            .formatted(name, cause(unreadable), WHAT_TO_DO));
        }
        List<String> found = new ArrayList<>();
        then.forEach(
                (path, value) -> {
                    if (!now.containsKey(path)) {
                        found.add(
                                "%s.%s was removed or renamed.%s"
                                        .formatted(name, path, WHAT_TO_DO));
                    } else if (!value.equals(now.get(path))) {
                        found.add(
                                "%s.%s was %s and is read as %s.%s"
                                        .formatted(name, path, value, now.get(path), WHAT_TO_DO));
                    }
                });
        now.keySet().stream()
                .filter(path -> !then.containsKey(path))
                .forEach(path -> found.add("%s.%s is new.%s".formatted(name, path, WHAT_TO_DO)));
        return found;
    }

    private static String cause(Throwable failure) {
        @Nullable Throwable cause = failure.getCause();
        return cause == null ? String.valueOf(failure.getMessage()) : cause(cause);
    }

    private static @Nullable Object read(Class<?> event, JsonNode payload) {
        return EVENTS.deserialize(
                new SimpleSerializedObject<>(payload, JsonNode.class, event.getName(), null));
    }

    /** Every value, by the way to it. */
    private static Map<String, String> fields(JsonNode payload) {
        Map<String, String> fields = new TreeMap<>();
        collect("", payload, fields);
        return fields;
    }

    private static void collect(String path, JsonNode node, Map<String, String> into) {
        String prefix = path.isEmpty() ? "" : path + ".";
        if (node.isObject()) {
            node.propertyStream().forEach(it -> collect(prefix + it.getKey(), it.getValue(), into));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(prefix + i, node.get(i), into);
            }
        } else {
            into.put(path, node.toString());
        }
    }
}
