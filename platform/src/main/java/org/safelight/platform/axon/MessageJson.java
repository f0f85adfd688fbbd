package org.safelight.platform.axon;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;

import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.safelight.platform.json.BareValueModule;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * How events, messages, sagas and snapshots are written as JSON: by their fields, with fields of
 * the future passed over.
 */
public final class MessageJson implements Jackson3SerializerCustomizer {

    /**
     * Axon's tokens say their class. Without this list a stored replay token is refused, and the
     * processor that owns it never starts again.
     */
    private static final BasicPolymorphicTypeValidator NAMED_TYPES =
            BasicPolymorphicTypeValidator.builder()
                    .allowIfSubType("org.axonframework.")
                    .allowIfSubType("org.safelight.")
                    .allowIfSubType("java.util.")
                    .allowIfSubType("java.time.")
                    .allowIfSubType("java.lang.")
                    .build();

    @Override
    public void accept(JsonMapper.Builder mapper) {
        mapper.polymorphicTypeValidator(NAMED_TYPES)
                .addModule(new BareValueModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .changeDefaultVisibility(
                        visible ->
                                visible.withFieldVisibility(Visibility.ANY)
                                        .withGetterVisibility(Visibility.NONE)
                                        .withIsGetterVisibility(Visibility.NONE));
    }
}
