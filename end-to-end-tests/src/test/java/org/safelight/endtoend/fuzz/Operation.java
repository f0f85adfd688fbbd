package org.safelight.endtoend.fuzz;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An operation as it is described. */
record Operation(String method, String path, JsonNode described) {

    static List<Operation> all(JsonNode document) {
        return document.path("paths")
                .propertyStream()
                .flatMap(
                        path ->
                                path.getValue()
                                        .propertyStream()
                                        .map(
                                                it ->
                                                        new Operation(
                                                                it.getKey()
                                                                        .toUpperCase(Locale.ROOT),
                                                                path.getKey(),
                                                                it.getValue())))
                .toList();
    }

    JsonNode parameters() {
        return described.path("parameters");
    }

    /** Media types of the body, each with its schema; none where there is no body. */
    List<Map.Entry<String, JsonNode>> bodies() {
        return described
                .at("/requestBody/content")
                .propertyStream()
                .map(it -> Map.entry(it.getKey(), it.getValue().path("schema")))
                .toList();
    }

    boolean isForAdministrators() {
        return path.startsWith("/api/v1/admin");
    }

    /** What is named by its last part, for parameters that are called the same everywhere. */
    boolean isOf(String things) {
        return path.contains("/" + things);
    }

    boolean isRead() {
        return method.equals("GET");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
