package org.safelight.platform.json;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.type.TypeFactory;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a sealed interface of two records, of which one is a bare value: an object that begins with
 * a component of the other record is that one, and everything else is the bare value.
 */
final class BareOrWhole extends Deserializers.Base {

    @Override
    public @Nullable ValueDeserializer<?> findBeanDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        return hasDeserializerFor(config, type.getRawClass())
                ? reader(type, config.getTypeFactory())
                : null;
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
        return type.isInterface()
                && type.isSealed()
                && bare(type).isPresent()
                && whole(type).isPresent();
    }

    private static Optional<Class<?>> bare(Class<?> family) {
        return members(family).filter(BareValueModule::isBareValue).findFirst();
    }

    private static Optional<Class<?>> whole(Class<?> family) {
        return members(family).count() == 2
                ? members(family)
                        .filter(Class::isRecord)
                        .filter(member -> !BareValueModule.isBareValue(member))
                        .findFirst()
                : Optional.empty();
    }

    private static Stream<Class<?>> members(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses());
    }

    private static Reader reader(JavaType family, TypeFactory types) {
        Class<?> type = family.getRawClass();
        Class<?> whole = whole(type).orElseThrow();
        return new Reader(
                types.constructSpecializedType(family, bare(type).orElseThrow()),
                types.constructSpecializedType(family, whole),
                Arrays.stream(whole.getRecordComponents()).map(RecordComponent::getName).toList());
    }

    private static final class Reader extends ValueDeserializer<Object> {

        private final JavaType bare;
        private final JavaType whole;
        private final List<String> components;
        private @Nullable ValueDeserializer<Object> asBare;
        private @Nullable ValueDeserializer<Object> asWhole;

        Reader(JavaType bare, JavaType whole, List<String> components) {
            this.bare = bare;
            this.whole = whole;
            this.components = components;
        }

        @Override
        public void resolve(DeserializationContext context) {
            asBare = context.findContextualValueDeserializer(bare, null);
            asWhole = context.findContextualValueDeserializer(whole, null);
        }

        /** Goes on from the name of the first field, where there is one. */
        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) {
            boolean isWhole =
                    json.isExpectedStartObjectToken() && components.contains(json.nextName());
            return requireNonNull(isWhole ? asWhole : asBare).deserialize(json, context);
        }
    }
}
