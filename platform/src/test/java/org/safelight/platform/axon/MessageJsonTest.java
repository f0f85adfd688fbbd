package org.safelight.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class MessageJsonTest {

    private final Jackson3Serializer serializer =
            Jackson3Serializer.builder().jsonMapperBuilderCustomizer(new MessageJson()).build();

    record Frame(String value) {}

    record Roll(Frame first, List<Frame> frames, @Nullable Frame spare) {}

    @Test
    void aValueIsWrittenBare() {
        var roll = new Roll(new Frame("a"), List.of(new Frame("b"), new Frame("c")), null);

        assertThat(json(roll))
                .isEqualTo("{\"first\":\"a\",\"frames\":[\"b\",\"c\"],\"spare\":null}");
        assertThat(read(json(roll), Roll.class)).isEqualTo(roll);
    }

    @Test
    void aFieldOfTheFutureIsPassedOver() {
        assertThat(read("{\"first\":\"a\",\"frames\":[],\"iso\":{\"speed\":400}}", Roll.class))
                .isEqualTo(new Roll(new Frame("a"), List.of(), null));
    }

    @Test
    void aProcessorInTheMiddleOfAReplayIsReadBack() {
        TrackingToken replaying =
                ReplayToken.createReplayToken(
                        GapAwareTrackingToken.newInstance(7, Set.of()),
                        GapAwareTrackingToken.newInstance(3, Set.of()));

        assertThat(read(json(replaying), ReplayToken.class)).isEqualTo(replaying);
    }

    private String json(Object object) {
        return serializer.serialize(object, String.class).getData();
    }

    private <T> T read(String json, Class<T> type) {
        return serializer.deserialize(
                new SimpleSerializedObject<>(json, String.class, type.getName(), null));
    }
}
