package org.safelight.media.imaging.exif;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.contract.media.Camera;
import org.safelight.contract.media.CaptureTime;
import org.safelight.contract.media.Exposure;
import org.safelight.contract.media.Place;
import org.safelight.media.imaging.InMemorySource;
import org.safelight.media.imaging.TiffBuilder;
import org.safelight.media.imaging.header.Span;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;

class ExifReaderTest {

    private static final int EXIF = 34665;
    private static final int GPS = 34853;

    @Test
    void readsWhenAndWithWhatAPhotoWasTaken() throws IOException {
        var exif =
                new TiffBuilder()
                        .text(36867, "2024:05:07 09:33:04")
                        .text(36881, "+08:00")
                        .fractions(33434, 1, 250)
                        .fractions(33437, 28, 10)
                        .shorts(34855, 400)
                        .fractions(37386, 50, 1)
                        .text(42036, "A lens");
        ExifFacts facts =
                read(
                        new TiffBuilder()
                                .text(271, "Maker ")
                                .text(272, "Model")
                                .directory(EXIF, exif));
        assertThat(facts.takenAt())
                .isEqualTo(
                        new CaptureTime(
                                LocalDateTime.of(2024, 5, 7, 9, 33, 4), ZoneOffset.ofHours(8)));
        assertThat(facts.camera()).isEqualTo(new Camera("Maker", "Model", "A lens"));
        assertThat(facts.exposure()).isEqualTo(new Exposure(0.004, 2.8, 400, 50.0));
        assertThat(facts.place()).isNull();
    }

    @Test
    void readsWhereAPhotoWasTaken() throws IOException {
        var gps =
                new TiffBuilder()
                        .text(1, "S")
                        .fractions(2, 33, 1, 51, 1, 36, 1)
                        .text(3, "E")
                        .fractions(4, 151, 1, 12, 1, 36, 1)
                        .bytes(5, 1)
                        .fractions(6, 25, 2);
        assertThat(place(gps))
                .usingRecursiveComparison()
                .withComparatorForType(new DoubleComparator(1e-9), Double.class)
                .isEqualTo(new Place(-33.86, 151.21, -12.5));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 0", "91, 1, 10, 1", "10, 1, 181, 1", "10, 0, 10, 1", "0, 1, 0, 1"})
    void anImpossiblePlaceIsNone(int latitude, int per, int longitude, int each)
            throws IOException {
        var gps =
                new TiffBuilder()
                        .text(1, "N")
                        .fractions(2, latitude, per)
                        .text(3, "E")
                        .fractions(4, longitude, each);
        assertThat(place(gps)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0000:00:00 00:00:00", "2023:02:30 10:00:00", "    :  :     :  :  ", "x"})
    void anImpossibleDateIsNone(String date) throws IOException {
        var exif = new TiffBuilder().text(36867, date).fractions(33437, 4, 1);
        ExifFacts facts = read(new TiffBuilder().directory(EXIF, exif));
        assertThat(facts.takenAt()).isNull();
        assertThat(facts.exposure()).isEqualTo(new Exposure(null, 4.0, null, null));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "6, 6", "8, 8", "9, 1", "60000, 1"})
    void anOrientationThatIsNotDefinedIsUpright(int written, int read) throws IOException {
        assertThat(read(new TiffBuilder().shorts(274, written)).orientation()).isEqualTo(read);
    }

    @Test
    void aBrokenPartLeavesTheOthers() throws IOException {
        byte[] bytes =
                new TiffBuilder().shorts(274, 3).text(271, "Maker").number(EXIF, 1 << 30).build();
        ExifFacts facts = read(bytes);
        assertThat(facts.orientation()).isEqualTo(3);
        assertThat(facts.camera()).isEqualTo(new Camera("Maker", null, null));
        assertThat(facts.takenAt()).isNull();
    }

    @Test
    void cutMetadataIsNeverAFault() throws IOException {
        byte[] whole =
                new TiffBuilder()
                        .text(271, "Maker of cameras")
                        .directory(EXIF, new TiffBuilder().text(36867, "2024:05:07 09:33:04"))
                        .directory(GPS, new TiffBuilder().fractions(2, 1, 1))
                        .build();
        for (int length = 0; length < whole.length; length++) {
            assertThat(read(Arrays.copyOf(whole, length)).orientation()).isEqualTo(1);
        }
    }

    private static @org.jspecify.annotations.Nullable Place place(TiffBuilder gps)
            throws IOException {
        return read(new TiffBuilder().directory(GPS, gps)).place();
    }

    private static ExifFacts read(TiffBuilder tiff) throws IOException {
        return read(tiff.build());
    }

    private static ExifFacts read(byte[] bytes) throws IOException {
        return ExifReader.read(new InMemorySource(bytes), new Span(0, bytes.length));
    }
}
