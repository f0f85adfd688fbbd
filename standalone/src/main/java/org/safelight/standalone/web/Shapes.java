package org.safelight.standalone.web;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Schemas of what no generator sees. */
final class Shapes {

    private Shapes() {}

    /** Text, a number, true or false, or null. */
    static Schema<?> of(String type) {
        var schema = new Schema<>();
        schema.setTypes(Set.of(type));
        return schema;
    }

    static Schema<?> bytes() {
        Schema<?> schema = of("string");
        schema.setFormat("binary");
        return schema;
    }

    /** What is described among the components. */
    static Schema<?> named(String name) {
        var schema = new Schema<>();
        schema.set$ref(name);
        return schema;
    }

    static Schema<?> listOf(Schema<?> items) {
        Schema<?> schema = of("array");
        schema.setItems(items);
        return schema;
    }

    /** A body of any of these media types that looks like this. */
    static Content content(Schema<?> schema, String... types) {
        var content = new Content();
        for (String type : types) {
            content.addMediaType(type, new MediaType().schema(schema));
        }
        return content;
    }

    /** Fields by their names, and those of them that are always there. */
    static Schema<?> object(Map<String, Schema<?>> fields, List<String> required) {
        Schema<?> schema = of("object");
        fields.forEach(schema::addProperty);
        schema.setRequired(required.isEmpty() ? null : required);
        return schema;
    }
}
