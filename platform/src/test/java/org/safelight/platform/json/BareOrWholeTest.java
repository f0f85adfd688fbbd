package org.safelight.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/** What looks like a value is the value; what looks like its stand-in is that. */
class BareOrWholeTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new BareValueModule()).build();

    sealed interface Parcel<T> {}

    record Unwrapped<T>(T value) implements Parcel<T> {}

    record Wrapped<T>(String paper, String string) implements Parcel<T> {}

    record Word(String value) {}

    record Point(double x, double y) {}

    record Shelf(Parcel<Word> word, Parcel<List<Word>> words, @Nullable Parcel<Point> point) {}

    @Test
    void eachIsWrittenInItsWayAndReadAgain() {
        var open =
                new Shelf(
                        new Unwrapped<>(new Word("a")),
                        new Unwrapped<>(List.of(new Word("b"), new Word("c"))),
                        new Unwrapped<>(new Point(1, 2)));
        var closed = new Shelf(new Wrapped<>("p", "s"), new Wrapped<>("p", "s"), null);

        assertThat(JSON.writeValueAsString(open))
                .isEqualTo(
                        "{\"word\":\"a\",\"words\":[\"b\",\"c\"],\"point\":{\"x\":1.0,\"y\":2.0}}");
        assertThat(JSON.writeValueAsString(closed))
                .isEqualTo(
                        "{\"word\":{\"paper\":\"p\",\"string\":\"s\"},"
                                + "\"words\":{\"paper\":\"p\",\"string\":\"s\"},\"point\":null}");
        assertThat(JSON.readValue(JSON.writeValueAsString(open), Shelf.class)).isEqualTo(open);
        assertThat(JSON.readValue(JSON.writeValueAsString(closed), Shelf.class)).isEqualTo(closed);
    }

    @Test
    void anObjectThatIsNoStandInIsTheValue() {
        var point = "{\"word\":\"a\",\"words\":[],\"point\":{\"x\":1,\"y\":2}}";

        assertThat(JSON.readValue(point, Shelf.class).point())
                .isEqualTo(new Unwrapped<>(new Point(1, 2)));
    }
}
