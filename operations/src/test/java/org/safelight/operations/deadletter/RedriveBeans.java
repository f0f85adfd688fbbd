package org.safelight.operations.deadletter;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.safelight.contract.album.AlbumEvent.AlbumDeleted;
import org.springframework.context.annotation.Bean;

import tools.jackson.databind.JsonNode;

/** Whom letters come to again, in both shapes. */
class RedriveBeans {

    @Bean
    Register register() {
        return new Register();
    }

    /** In revision 0 an album was called a roll. */
    @Bean
    EventUpcaster rollsAreAlbums() {
        return new SingleEventUpcaster() {
            private static final String NAME = AlbumDeleted.class.getName();

            @Override
            protected boolean canUpcast(IntermediateEventRepresentation stored) {
                return stored.getType().equals(new SimpleSerializedType(NAME, "0"));
            }

            @Override
            protected IntermediateEventRepresentation doUpcast(
                    IntermediateEventRepresentation stored) {
                return stored.upcastPayload(
                        new SimpleSerializedType(NAME, "1"),
                        JsonNode.class,
                        payload ->
                                payload.asObject()
                                        .set("albumId", payload.asObject().remove("roll")));
            }
        };
    }

    @Bean
    KeptLetters othersAreKept() {
        return new KeptLetters("others", "They are others'.");
    }
}
