package org.safelight.thumbnails.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.thumbnails.SomePhotos.uploaded;

import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.safelight.platform.axon.MessageJson;
import org.safelight.thumbnails.command.ThumbnailCommands;

class StoredSagaTest {

    private final Jackson3Serializer serializer =
            Jackson3Serializer.builder().jsonMapperBuilderCustomizer(new MessageJson()).build();

    @Test
    void aSagaIsReadBackAsItWasStored() {
        var gateway =
                DefaultCommandGateway.builder()
                        .commandBus(SimpleCommandBus.builder().build())
                        .build();
        var saga = new ThumbnailSaga();
        saga.on(uploaded("tulip"), 3, new ThumbnailCommands(gateway));

        var stored = serializer.serialize(saga, String.class);
        ThumbnailSaga restored = serializer.deserialize(stored);

        assertThat(restored).usingRecursiveComparison().isEqualTo(saga);
    }

    @Test
    void theStoredFormStaysAsItIs() {
        String golden = "{\"lastSeen\":3,\"source\":\"original-of-tulip\"}";
        var mapper = serializer.getObjectMapper();

        ThumbnailSaga restored = mapper.readValue(golden, ThumbnailSaga.class);

        assertThat(mapper.readTree(mapper.writeValueAsString(restored)))
                .isEqualTo(mapper.readTree(golden));
    }
}
