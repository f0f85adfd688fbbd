package org.safelight.standalone.promise;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a program that was written against a released description of the interface could not
 * do any more, or would have to do otherwise.
 */
final class Breaks {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final JsonNode released;
    private final JsonNode now;
    private final List<String> found = new ArrayList<>();

    private Breaks(JsonNode released, JsonNode now) {
        this.released = released;
        this.now = now;
    }

    /** Each break in a sentence, none where the promise holds. */
    static List<String> between(JsonNode released, JsonNode now) {
        var breaks = new Breaks(released, now);
        released.get("paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue().properties().stream()
                                        .filter(it -> METHODS.contains(it.getKey()))
                                        .forEach(
                                                it ->
                                                        breaks.operation(
                                                                path.getKey(),
                                                                it.getKey(),
                                                                it.getValue())));
        return breaks.found;
    }

    private void operation(String path, String method, JsonNode before) {
        String place = method.toUpperCase(Locale.ROOT) + " " + path;
        JsonNode after = now.path("paths").path(path).path(method);
        if (after.isMissingNode()) {
            found.add(place + " is gone");
            return;
        }
        parameters(place, before, after);
        body(place, before.path("requestBody"), after.path("requestBody"));
        before.path("responses")
                .properties()
                .forEach(
                        it ->
                                answer(
                                        place + " " + it.getKey(),
                                        SchemaBreaks.resolved(released, it.getValue()),
                                        SchemaBreaks.resolved(
                                                now, after.path("responses").path(it.getKey()))));
    }

    private void parameters(String place, JsonNode before, JsonNode after) {
        for (JsonNode parameter : before.path("parameters")) {
            Optional<JsonNode> kept = same(parameter, after);
            if (kept.isEmpty()) {
                found.add(place + " does not read " + nameOf(parameter) + " any more");
            } else {
                sent(
                        place + " " + nameOf(parameter),
                        parameter.path("schema"),
                        kept.get().path("schema"));
            }
        }
        for (JsonNode parameter : after.path("parameters")) {
            boolean was =
                    same(parameter, before)
                            .filter(it -> it.path("required").asBoolean())
                            .isPresent();
            if (parameter.path("required").asBoolean() && !was) {
                found.add(place + " needs " + nameOf(parameter) + " now");
            }
        }
    }

    private static Optional<JsonNode> same(JsonNode parameter, JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(it -> it.path("name").equals(parameter.path("name")))
                .filter(it -> it.path("in").equals(parameter.path("in")))
                .findFirst();
    }

    private static String nameOf(JsonNode parameter) {
        return parameter.path("in").asString() + " " + parameter.path("name").asString();
    }

    private void body(String place, JsonNode before, JsonNode after) {
        if (after.path("required").asBoolean() && !before.path("required").asBoolean()) {
            found.add(place + " needs a body now");
        }
        before.path("content")
                .properties()
                .forEach(
                        it -> {
                            JsonNode kept = after.path("content").path(it.getKey());
                            if (kept.isMissingNode()) {
                                found.add(place + " does not take " + it.getKey() + " any more");
                            } else {
                                sent(
                                        place + " body",
                                        it.getValue().path("schema"),
                                        kept.path("schema"));
                            }
                        });
    }

    private void answer(String place, JsonNode before, JsonNode after) {
        if (after.isMissingNode()) {
            found.add(place + " is not answered any more");
            return;
        }
        before.path("content")
                .properties()
                .forEach(
                        it -> {
                            JsonNode kept = after.path("content").path(it.getKey());
                            if (kept.isMissingNode()) {
                                found.add(place + " is not " + it.getKey() + " any more");
                            } else {
                                answered(place, it.getValue().path("schema"), kept.path("schema"));
                            }
                        });
    }

    private void sent(String place, JsonNode before, JsonNode after) {
        new SchemaBreaks(released, now, SchemaBreaks.Way.SENT, found).look(place, before, after);
    }

    private void answered(String place, JsonNode before, JsonNode after) {
        new SchemaBreaks(released, now, SchemaBreaks.Way.ANSWERED, found)
                .look(place, before, after);
    }
}
