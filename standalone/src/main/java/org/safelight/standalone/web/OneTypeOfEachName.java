package org.safelight.standalone.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Refuses to describe two types of one simple name: the document would have one of them in both
 * places, and say nothing.
 */
final class OneTypeOfEachName implements ModelConverter {

    private final Map<String, Class<?>> described = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        var written = Json31.mapper().constructType(type.getType());
        String name = TypeNameResolver.std.nameForType(written);
        // What only wraps another type is described under the other's name.
        if (resolved != null && name.equals(nameOf(resolved))) {
            describe(name, written.getRawClass());
        }
        return resolved;
    }

    private static @Nullable String nameOf(Schema<?> schema) {
        String reference = schema.get$ref();
        return reference == null
                ? schema.getName()
                : reference.substring(reference.lastIndexOf('/') + 1);
    }

    private void describe(String name, Class<?> type) {
        Class<?> first = described.putIfAbsent(name, type);
        if (first != null && first != type) {
            throw new IllegalStateException(
                    "%s and %s would both be described as %s: give one of them another name"
                            .formatted(first.getName(), type.getName(), name));
        }
    }
}
