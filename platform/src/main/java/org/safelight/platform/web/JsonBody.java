package org.safelight.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The fields of a request's JSON. A field that nobody knows is refused, lest a misspelt one be
 * taken for no change; whatever is wrong is told by the field's name.
 */
public record JsonBody(JsonNode fields) {

    /** The body, which may have these fields and no others. */
    public static JsonBody of(JsonNode json, Set<String> known) {
        if (!json.isObject()) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST, "malformed-body", "The body is a JSON object.");
        }
        for (String name : json.propertyNames()) {
            if (!known.contains(name)) {
                throw named(
                        new Problem(
                                HttpStatus.BAD_REQUEST,
                                "unknown-field",
                                "There is no field of this name here."),
                        name);
            }
        }
        return new JsonBody(json);
    }

    /** What a field is to become: null for no change, {@code cleared} where it says null. */
    public <T> @Nullable T change(String name, T cleared, Function<JsonNode, T> read) {
        JsonNode field = fields.get(name);
        if (field == null) {
            return null;
        }
        return field.isNull() ? cleared : read(name, field, read);
    }

    /** As {@link #change}, for a field that cannot be cleared. */
    public <T> @Nullable T change(String name, Function<JsonNode, T> read) {
        JsonNode field = fields.get(name);
        return field == null ? null : read(name, field, read);
    }

    /** A field that must be there. */
    public <T> T required(String name, Function<JsonNode, T> read) {
        JsonNode field = fields.get(name);
        if (field == null) {
            throw missing(name);
        }
        return read(name, field, read);
    }

    /** A field that may be missing; null is as good as nothing. */
    public <T> @Nullable T optional(String name, Function<JsonNode, T> read) {
        JsonNode field = fields.get(name);
        return field == null || field.isNull() ? null : read(name, field, read);
    }

    /** As {@link #required}, where null is as good as nothing. */
    public <T> T present(String name, Function<JsonNode, T> read) {
        T value = optional(name, read);
        if (value == null) {
            throw missing(name);
        }
        return value;
    }

    private static Problem missing(String name) {
        return invalid(name, "This field is needed.");
    }

    private static <T> T read(String name, JsonNode field, Function<JsonNode, T> read) {
        try {
            return read.apply(field);
        } catch (IllegalArgumentException e) {
            throw invalid(name, String.valueOf(e.getMessage()));
        }
    }

    /** What to answer when the value of a field cannot be. */
    public static Problem invalid(String name, String detail) {
        return named(new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-field", detail), name);
    }

    private static Problem named(Problem problem, String field) {
        problem.getBody().setProperty("field", field);
        return problem;
    }

    /** Text that can be kept: without NUL and halves of characters. */
    public static String text(JsonNode field) {
        if (!field.isString()) {
            throw new IllegalArgumentException("This is text.");
        }
        String text = field.stringValue();
        boolean broken =
                text.codePoints()
                        .anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
        if (broken) {
            throw new IllegalArgumentException("This text has characters that are none.");
        }
        return text;
    }

    /** True or false. */
    public static boolean truth(JsonNode field) {
        if (!field.isBoolean()) {
            throw new IllegalArgumentException("This is true or false.");
        }
        return field.booleanValue();
    }

    /** A whole number that need not be small. */
    public static long longNumber(JsonNode field) {
        if (!field.isIntegralNumber() || !field.canConvertToLong()) {
            throw new IllegalArgumentException("This is a whole number.");
        }
        return field.longValue();
    }

    /** A whole number of 32 bits. */
    public static int number(JsonNode field) {
        if (!field.isIntegralNumber() || !field.canConvertToInt()) {
            throw new IllegalArgumentException("This is a whole number.");
        }
        return field.intValue();
    }

    /** A list of at most so many. */
    public static <T> List<T> list(JsonNode field, int max, Function<JsonNode, T> read) {
        if (!field.isArray() || field.size() > max) {
            throw new IllegalArgumentException("This is a list of at most " + max + ".");
        }
        List<T> items = new ArrayList<>(field.size());
        field.forEach(item -> items.add(read.apply(item)));
        return items;
    }
}
