package org.safelight.standalone.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;

import org.jspecify.annotations.Nullable;
import org.safelight.platform.json.BareValueModule;

import tools.jackson.databind.JsonNode;

import java.util.Iterator;

/**
 * Describes types as they are written: a value type as its value, and a tree of JSON as anything.
 */
final class WrittenAsTheyAre implements ModelConverter {

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
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }
}
