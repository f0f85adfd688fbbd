package org.safelight.standalone.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;

import org.jspecify.annotations.Nullable;
import org.safelight.platform.json.BareValueModule;

import tools.jackson.databind.JsonNode;

import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Describes types as they are written: a value type as its value, a tree of JSON as anything, and
 * fields as there, unless they may be null.
 */
final class WrittenAsTheyAre implements ModelConverter {

    private static final String NULL = "null";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Class<?> raw = Json31.mapper().constructType(type.getType()).getRawClass();
        if (JsonNode.class.isAssignableFrom(raw)) {
            return new Schema<>();
        }
        if (BareValueModule.isBareValue(raw)) {
            var value = raw.getRecordComponents()[0].getGenericType();
            return context.resolve(new AnnotatedType(value).resolveAsRef(true));
        }
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (raw.isRecord() && resolved != null) {
            completeFields(raw, definition(resolved, context));
        }
        return resolved;
    }

    private static Schema<?> definition(Schema<?> resolved, ModelConverterContext context) {
        String reference = resolved.get$ref();
        Schema<?> known =
                reference == null
                        ? null
                        : context.getDefinedModels()
                                .get(reference.substring(reference.lastIndexOf('/') + 1));
        return known == null ? resolved : known;
    }

    /**
     * Every field is there, but for one that may be null, which may be missing, too. Of what is
     * made of several, there may be one and not the other.
     */
    private static void completeFields(Class<?> raw, Schema<?> schema) {
        @SuppressWarnings("rawtypes")
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null) {
            return;
        }
        boolean eitherOr =
                Stream.of(raw.getRecordComponents())
                        .map(RecordComponent::getAccessor)
                        .anyMatch(it -> it.isAnnotationPresent(JsonUnwrapped.class));
        if (eitherOr) {
            schema.setRequired(null);
            return;
        }
        for (RecordComponent component : raw.getRecordComponents()) {
            String name = component.getName();
            if (!properties.containsKey(name)) {
                continue;
            }
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                properties.computeIfPresent(name, (_, field) -> orNull(field));
            } else if (schema.getRequired() == null || !schema.getRequired().contains(name)) {
                schema.addRequiredItem(name);
            }
        }
    }

    private static Schema<?> orNull(Schema<?> field) {
        if (field.get$ref() != null || field.getEnum() != null) {
            return new Schema<>().anyOf(List.of(field, Shapes.of(NULL)));
        }
        if (field.getTypes() != null && !field.getTypes().contains(NULL)) {
            field.addType(NULL);
        }
        return field;
    }
}
