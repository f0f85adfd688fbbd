package org.safelight.access.key.web;

import org.jspecify.annotations.Nullable;
import org.safelight.platform.web.Problem;
import org.springframework.http.HttpStatus;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The fields of a request, none of them unknown; what is wrong is told by the field's name. */
record KeyFields(JsonNode fields) {

    static KeyFields of(JsonNode json, Set<String> known) {
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
        return new KeyFields(json);
    }

    <T> T required(String name, Function<JsonNode, T> read) {
        T value = optional(name, read);
        if (value == null) {
            throw invalid(name, "This field is needed.");
        }
        return value;
    }

    <T> @Nullable T optional(String name, Function<JsonNode, T> read) {
        JsonNode field = fields.get(name);
        if (field == null || field.isNull()) {
            return null;
        }
        try {
            return read.apply(field);
        } catch (IllegalArgumentException e) {
            throw invalid(name, String.valueOf(e.getMessage()));
        }
    }

    static Problem invalid(String name, String detail) {
        return named(new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-field", detail), name);
    }

    private static Problem named(Problem problem, String field) {
        problem.getBody().setProperty("field", field);
        return problem;
    }

    static String text(JsonNode field) {
        if (!field.isString()) {
            throw new IllegalArgumentException("This is text.");
        }
        return field.stringValue();
    }

    static long number(JsonNode field) {
        if (!field.isIntegralNumber() || !field.canConvertToLong()) {
            throw new IllegalArgumentException("This is a whole number.");
        }
        return field.longValue();
    }

    static List<String> texts(JsonNode field, int most) {
        if (!field.isArray() || field.size() > most) {
            throw new IllegalArgumentException("This is a list of at most " + most + ".");
        }
        return field.valueStream().map(KeyFields::text).toList();
    }
}
