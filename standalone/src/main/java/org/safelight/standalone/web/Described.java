package org.safelight.standalone.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;

import java.util.stream.Stream;

/** An operation of the document, and where it is found. */
record Described(HttpMethod method, String path, Operation operation) {

    /** All that there are. */
    static Stream<Described> in(OpenAPI api) {
        return api.getPaths().entrySet().stream()
                .flatMap(
                        path ->
                                path.getValue().readOperationsMap().entrySet().stream()
                                        .map(
                                                it ->
                                                        new Described(
                                                                it.getKey(),
                                                                path.getKey(),
                                                                it.getValue())));
    }

    /** As tables name it: {@code GET /api/v1/photos}. */
    String name() {
        return method + " " + path;
    }
}
