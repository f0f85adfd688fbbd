package org.safelight.endtoend.fuzz;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigInteger;
import java.util.List;

/**
 * Makes values for schemas: such as will do, those at the edge, and those of another kind.
 *
 * @param document whose components schemas refer to
 * @param things what is there, so that some requests find something
 */
record Values(JsonNode document, Things things, Chance chance) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final JsonNodeFactory NODES = JSON.getNodeFactory();
    private static final List<Long> NUMBERS =
            List.of(0L, 1L, -1L, 5L, 500L, 501L, 10_001L, (long) Integer.MAX_VALUE, Long.MAX_VALUE);
    private static final int TOO_MANY = 501;

    /**
     * A value for a place of this name.
     *
     * @param strange how many values of a hundred are to be strange
     */
    JsonNode of(String name, JsonNode schema, Operation operation, int strange) {
        JsonNode meant = resolved(schema);
        if (chance.inPercent(strange / 4)) {
            return ofAnotherKind();
        }
        return switch (type(meant)) {
            case "object" -> object(meant, operation, strange);
            case "array" -> array(name, meant.path("items"), operation, strange);
            case "integer", "number" -> NODES.numberNode(number(strange));
            case "boolean" -> NODES.booleanNode(chance.onceIn(2));
            case "null" -> NODES.nullNode();
            default -> NODES.stringNode(text(name, meant, operation, strange));
        };
    }

    /** The same as the body of a request. */
    String written(JsonNode value) {
        return JSON.writeValueAsString(value);
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : resolved(document.at(reference.substring(1)));
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray()
                ? type.get(chance.onceIn(4) ? type.size() - 1 : 0).asString()
                : type.asString("string");
    }

    private long number(int strange) {
        return chance.inPercent(strange) ? chance.oneOf(NUMBERS) : 1 + chance.below(4);
    }

    private JsonNode object(JsonNode schema, Operation operation, int strange) {
        ObjectNode made = NODES.objectNode();
        schema.path("properties")
                .properties()
                .forEach(
                        it -> {
                            boolean needed =
                                    schema.path("required")
                                            .valueStream()
                                            .anyMatch(n -> n.asString().equals(it.getKey()));
                            boolean left =
                                    needed ? chance.inPercent(strange / 4) : chance.onceIn(3);
                            if (!left) {
                                made.set(
                                        it.getKey(),
                                        of(it.getKey(), it.getValue(), operation, strange));
                            }
                        });
        if (chance.inPercent(strange / 5)) {
            made.put(chance.oneOf(NaughtyStrings.all()), chance.oneOf(NaughtyStrings.all()));
        }
        return made;
    }

    private JsonNode array(String name, JsonNode items, Operation operation, int strange) {
        ArrayNode made = NODES.arrayNode();
        int size = chance.inPercent(strange / 8) ? TOO_MANY : 1 + chance.below(2);
        for (int i = 0; i < size; i++) {
            made.add(of(name, items, operation, strange));
        }
        return made;
    }

    /** Something that is there, or that will do, or something naughty. */
    String text(String name, JsonNode schema, Operation operation, int strange) {
        if (chance.inPercent(strange)) {
            return chance.oneOf(NaughtyStrings.all());
        }
        JsonNode known = schema.path("enum");
        return known.isEmpty()
                ? chance.oneOf(things.named(name, operation))
                : known.get(chance.below(known.size())).asString();
    }

    private JsonNode ofAnotherKind() {
        return switch (chance.below(8)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(true);
            case 2 -> NODES.numberNode(chance.oneOf(NUMBERS));
            case 3 -> NODES.numberNode(new BigInteger("9".repeat(40)));
            case 4 -> NODES.numberNode(-0.5e-300);
            case 5 -> NODES.arrayNode().add(NODES.nullNode());
            case 6 -> NODES.objectNode().put("a", "b");
            default -> NODES.stringNode(chance.oneOf(NaughtyStrings.all()));
        };
    }
}
