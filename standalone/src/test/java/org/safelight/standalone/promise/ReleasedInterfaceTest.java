package org.safelight.standalone.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safelight.standalone.docs.Repository;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/** What was promised of {@code /api/v1} holds. */
class ReleasedInterfaceTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A small interface with one of everything. */
    private static final String PROMISED =
            """
            {"paths": {"/photos": {
              "get": {"parameters": [{"in": "query", "name": "size", "schema": {"type": "integer"}}],
                "responses": {"200": {"content": {"*/*": {"schema": {"$ref": "#/components/schemas/Photo"}}}}}},
              "post": {"requestBody": {"content": {"application/json": {"schema":
                {"$ref": "#/components/schemas/Edit"}}}},
                "responses": {"200": {}}}}},
             "components": {"schemas": {
              "Photo": {"type": "object", "required": ["id"], "properties": {
                "id": {"type": "string"}, "state": {"type": "string", "enum": ["READY", "TRASHED"]},
                "tags": {"type": "array", "items": {"type": "string"}},
                "like": {"anyOf": [{"$ref": "#/components/schemas/Photo"}, {"type": "null"}]}}},
              "Edit": {"type": "object", "properties": {
                "caption": {"type": "string"}, "sort": {"type": "string", "enum": ["UP", "DOWN"]}}}}}}
            """;

    @Test
    void nothingThatWasPromisedIsBroken() {
        assertThat(Breaks.between(read("docs/released/openapi-v1.json"), read("docs/openapi.json")))
                .isEmpty();
    }

    private static JsonNode read(String file) {
        return JSON.readTree(Repository.read(Repository.ROOT.resolve(file)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "/photos"                     | "/pictures"                   | GET /photos is gone
                    "get"                         | "put"                         | GET /photos is gone
                    "200": {"con                  | "201": {"con                  | 200 is not answered any more
                    */*                           | text/plain                    | is not */* any more
                    "id": {"type": "string"}      | "key": {"type": "string"}     | 200.id is gone
                    "id": {"type": "string"}      | "id": {"type": "integer"}     | 200.id was [string] and is [integer]
                    "required": ["id"],           |                               | 200 may be without [id]
                    "READY", "TRASHED"            | "READY"                       | no longer the values [TRASHED]
                    "items": {"type": "string"}   | "items": {"type": "integer"}  | 200.tags[] was [string]
                    , {"type": "null"}            |                               | 200.like has other alternatives
                    "name": "size"                | "name": "count"               | does not read query size any more
                    "name": "size",               | "name": "size", "required": true, | needs query size now
                    {"type": "integer"}           | {"type": "integer", "maximum": 5} | size has another maximum
                    {"content": {"application/json" | {"required": true, "content": {"application/json" | needs a body now
                    application/json              | application/xml               | does not take application/json any more
                    "caption": {"type": "string"}, |                              | body.caption is gone
                    "UP", "DOWN"                  | "UP"                          | no longer the values [DOWN]
                    "Edit": {"type": "object",    | "Edit": {"type": "object", "required": ["caption"], | body needs now [caption]
                    """)
    void aBreakIsFound(String before, String after, String said) {
        assertThat(PROMISED).contains(before);

        assertThat(changed(before, after == null ? "" : after)).anyMatch(it -> it.contains(said));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "id": {"type": "string"}      | "id": {"type": "string"}, "more": {"type": "string"}
                    "UP", "DOWN"                  | "UP", "DOWN", "LEFT"
                    "caption": {"type": "string"} | "caption": {"type": ["string", "integer"]}
                    "200": {}                     | "200": {}, "202": {}
                    "/photos"                     | "/albums": {}, "/photos"
                    "name": "size",               | "name": "size", "description": "how many",
                    """)
    void whatIsAddedIsNoBreak(String before, String after) {
        assertThat(PROMISED).contains(before);

        assertThat(changed(before, after)).isEmpty();
    }

    private static List<String> changed(String before, String after) {
        return Breaks.between(
                JSON.readTree(PROMISED), JSON.readTree(PROMISED.replace(before, after)));
    }

    @Test
    void whatNobodyUnderstandsIsNotCalledUnbroken() {
        assertThatThrownBy(() -> changed("\"caption\": {", "\"caption\": {\"not\": {}, "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not");
    }
}
