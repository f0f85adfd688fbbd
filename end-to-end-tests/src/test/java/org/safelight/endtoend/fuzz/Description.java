package org.safelight.endtoend.fuzz;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says whether an answer is one that the description of the interface knows. */
final class Description {

    private static final Pattern INNER_LIFE =
            Pattern.compile("\\tat |Exception:|org\\.axonframework|[{]bcrypt[}]|[$]2a[$]");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<JsonNode, Schema> schemas = new HashMap<>();
    private final JsonNode document;
    private final ObjectNode components = JSON.createObjectNode();

    Description(JsonNode document) {
        this.document = document;
        JsonNode described = document.at("/components/schemas").deepCopy();
        described.forEach(Description::close);
        components.set("schemas", described);
    }

    /** A field that is not described is a mistake, too; strict only here, clients pass over it. */
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.has("properties")
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
    }

    /** What is wrong with an answer, if something is. */
    Optional<String> objection(Operation operation, Told told) {
        if (told.status() >= 500 || told.status() == 0) {
            return Optional.of("a fault of the service, " + told.status() + " " + told.text());
        }
        if (told.isJson() && INNER_LIFE.matcher(told.text()).find()) {
            return Optional.of("an answer about our inner life, " + told.text());
        }
        JsonNode described =
                resolved(operation.described().path("responses").path("" + told.status()));
        if (described.isMissingNode()) {
            return Optional.of(
                    "a status that nobody has described, " + told.status() + " " + told.text());
        }
        JsonNode content = described.path("content");
        if (told.body().length == 0) {
            return content.isEmpty() || told.isEndless()
                    ? Optional.empty()
                    : Optional.of("nothing where a body is described, " + told.status());
        }
        Optional<JsonNode> schema =
                content.propertyStream()
                        .filter(it -> isOf(it.getKey(), told.mediaType()))
                        .map(it -> it.getValue().path("schema"))
                        .findFirst();
        if (schema.isEmpty()) {
            return Optional.of(
                    "a body of a type that nobody has described, %d %s %s"
                            .formatted(told.status(), told.mediaType(), told.text()));
        }
        return told.isJson() ? misfit(schema.get(), told) : Optional.empty();
    }

    private JsonNode resolved(JsonNode described) {
        String reference = described.path("$ref").asString("");
        return reference.isEmpty() ? described : document.at(reference.substring(1));
    }

    private static boolean isOf(String described, String type) {
        return described.endsWith("/*")
                ? type.startsWith(described.substring(0, described.length() - 1))
                : type.equals(described);
    }

    private Optional<String> misfit(JsonNode described, Told told) {
        try {
            List<Error> errors = schema(described).validate(JSON.readTree(told.body()));
            return errors.isEmpty()
                    ? Optional.empty()
                    : Optional.of("a body that does not fit: " + errors + " " + told.text());
        } catch (JacksonException e) {
            return Optional.of("a body that is no JSON: " + told.text());
        }
    }

    private Schema schema(JsonNode described) {
        return schemas.computeIfAbsent(
                described,
                it -> {
                    ObjectNode whole = it.deepCopy().asObject();
                    whole.set("components", components);
                    return registry.getSchema(whole);
                });
    }
}
