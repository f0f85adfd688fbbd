package org.safelight.platform.json;

import com.fasterxml.jackson.annotation.JsonCreator;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.Version;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;

import java.lang.reflect.RecordComponent;

/**
 * Writes a record whose only component is named {@code value} as that value, and reads it back: an
 * id is {@code "4f…"}, not {@code {"value": "4f…"}}. Where a sealed interface has such a record and
 * one other, what is read says by its fields which it is. So value types need no annotations.
 */
public final class BareValueModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    public BareValueModule() {
        super("bare values");
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new BareValues());
        context.addDeserializers(new BareOrWhole());
    }

    /** Whether a type is written as the value that it holds. */
    public static boolean isBareValue(Class<?> type) {
        if (!type.isRecord()) {
            return false;
        }
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1 && components[0].getName().equals("value");
    }

    private static final class BareValues extends NopAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
            boolean bare =
                    annotated instanceof AnnotatedMethod method
                            && method.getName().equals("value")
                            && method.getParameterCount() == 0
                            && isBareValue(method.getDeclaringClass());
            return bare ? Boolean.TRUE : null;
        }

        @Override
        public JsonCreator.@Nullable Mode findCreatorAnnotation(
                MapperConfig<?> config, Annotated annotated) {
            boolean bare =
                    annotated instanceof AnnotatedConstructor constructor
                            && isBareValue(constructor.getDeclaringClass());
            return bare ? JsonCreator.Mode.DELEGATING : null;
        }

        @Override
        public Version version() {
            return Version.unknownVersion();
        }
    }
}
