package org.safelight.standalone.promise;

import tools.jackson.databind.JsonNode;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what became narrower in values that are sent, or is missing in values that come back. */
final class SchemaBreaks {

    /** Who writes the value. */
    enum Way {
        /** A program sends it: whatever it could send it still can. */
        SENT,
        /** The service answers it: whatever there was is still there. */
        ANSWERED
    }

    private static final Set<String> SAID_FOR_PEOPLE =
            Set.of("description", "title", "example", "examples", "deprecated", "default");

    /** Where one of these changes, it is looked at by somebody. */
    private static final Set<String> BOUNDS =
            Set.of(
                    "format",
                    "pattern",
                    "minimum",
                    "maximum",
                    "minLength",
                    "maxLength",
                    "minItems",
                    "maxItems",
                    "uniqueItems");

    private static final Set<String> STRUCTURE =
            Set.of(
                    "$ref",
                    "type",
                    "properties",
                    "required",
                    "items",
                    "enum",
                    "additionalProperties",
                    "oneOf",
                    "anyOf");

    private final JsonNode released;
    private final JsonNode now;
    private final Way way;
    private final List<String> found;
    private final Set<String> seen = new HashSet<>();

    SchemaBreaks(JsonNode released, JsonNode now, Way way, List<String> found) {
        this.released = released;
        this.now = now;
        this.way = way;
        this.found = found;
    }

    void look(String place, JsonNode before, JsonNode after) {
        String pair = before.path("$ref").asString("") + " " + after.path("$ref").asString("");
        if (!pair.isBlank() && !seen.add(pair)) {
            return;
        }
        JsonNode was = resolved(released, before);
        JsonNode is = resolved(now, after);
        understood(place, was);
        understood(place, is);
        types(place, was, is);
        bounds(place, was, is);
        values(place, was.path("enum"), is.path("enum"));
        fields(place, was, is);
        parts(place, was, is);
    }

    /** What is said here, or in the place of the document that this refers to. */
    static JsonNode resolved(JsonNode document, JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    private static void understood(String place, JsonNode schema) {
        for (String keyword : schema.propertyNames()) {
            if (!SAID_FOR_PEOPLE.contains(keyword)
                    && !BOUNDS.contains(keyword)
                    && !STRUCTURE.contains(keyword)) {
                throw new IllegalArgumentException(
                        place + ": nobody knows what " + keyword + " is");
            }
        }
    }

    private void types(String place, JsonNode was, JsonNode is) {
        Set<String> before = texts(was.path("type"));
        Set<String> after = texts(is.path("type"));
        Set<String> must = way == Way.SENT ? before : after;
        Set<String> may = way == Way.SENT ? after : before;
        if (!may.isEmpty() && (must.isEmpty() || !may.containsAll(must))) {
            found.add(place + " was " + before + " and is " + after);
        }
    }

    private void bounds(String place, JsonNode was, JsonNode is) {
        for (String bound : BOUNDS) {
            if (!was.path(bound).equals(is.path(bound))) {
                found.add(place + " has another " + bound);
            }
        }
    }

    private void values(String place, JsonNode was, JsonNode is) {
        if (is.isMissingNode() && (was.isMissingNode() || way == Way.SENT)) {
            return;
        }
        Set<String> gone = texts(was);
        gone.removeAll(texts(is));
        if (was.isMissingNode() || is.isMissingNode() || !gone.isEmpty()) {
            found.add(place + " has no longer the values " + gone);
        }
    }

    private void fields(String place, JsonNode was, JsonNode is) {
        was.path("properties")
                .properties()
                .forEach(
                        it -> {
                            JsonNode kept = is.path("properties").path(it.getKey());
                            if (kept.isMissingNode()) {
                                found.add(place + "." + it.getKey() + " is gone");
                            } else {
                                look(place + "." + it.getKey(), it.getValue(), kept);
                            }
                        });
        Set<String> needed = texts((way == Way.SENT ? is : was).path("required"));
        needed.removeAll(texts((way == Way.SENT ? was : is).path("required")));
        if (!needed.isEmpty()) {
            found.add(place + (way == Way.SENT ? " needs now " : " may be without ") + needed);
        }
    }

    private void parts(String place, JsonNode was, JsonNode is) {
        part(place + "[]", was.path("items"), is.path("items"));
        part(place + "{}", was.path("additionalProperties"), is.path("additionalProperties"));
        alternatives(place, was.path("oneOf"), is.path("oneOf"));
        alternatives(place, was.path("anyOf"), is.path("anyOf"));
    }

    private void alternatives(String place, JsonNode was, JsonNode is) {
        if (was.size() != is.size()) {
            found.add(place + " has other alternatives");
            return;
        }
        for (int i = 0; i < was.size(); i++) {
            look(place + "|" + i, was.get(i), is.get(i));
        }
    }

    private void part(String place, JsonNode was, JsonNode is) {
        if (was.isObject() && is.isObject()) {
            look(place, was, is);
        } else if (!was.equals(is)) {
            found.add(place + " is another");
        }
    }

    private static Set<String> texts(JsonNode node) {
        return node.isArray()
                ? node.valueStream()
                        .map(JsonNode::asString)
                        .collect(Collectors.toCollection(HashSet::new))
                : node.isMissingNode() ? new HashSet<>() : new HashSet<>(Set.of(node.asString()));
    }
}
