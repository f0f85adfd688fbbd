package org.safelight.media.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safelight.contract.media.ImageFacts;
import org.safelight.contract.media.Place;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Metadata as another reader has it, over real photos. */
class ExifAgreementTest {

    static List<Path> photos() {
        return Photos.below("good/jpeg");
    }

    @ParameterizedTest
    @MethodSource("photos")
    void anotherReaderFindsTheSame(Path file) throws IOException, ImageProcessingException {
        byte[] bytes = Files.readAllBytes(file);
        Metadata other = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes));
        ImageFacts facts =
                new ImageInspector(ImageLimits.DEFAULT).inspect(new InMemorySource(bytes));
        assertThat(Optional.ofNullable(facts.camera()).map(camera -> camera.model()))
                .isEqualTo(text(other, ExifIFD0Directory.class, ExifIFD0Directory.TAG_MODEL));
        assertThat(
                        Optional.ofNullable(facts.takenAt())
                                .map(taken -> taken.local().format(EXIF_DATE)))
                .isEqualTo(
                        text(
                                other,
                                ExifSubIFDDirectory.class,
                                ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL));
        assertThat(
                        Optional.ofNullable(facts.place())
                                .map(place -> place.or(new Place(0, 0, null)))
                                .map(p -> degrees(p.latitude(), p.longitude())))
                .isEqualTo(place(other.getFirstDirectoryOfType(GpsDirectory.class)));
    }

    private static final DateTimeFormatter EXIF_DATE =
            DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");

    private static Optional<String> place(@Nullable GpsDirectory gps) {
        return Optional.ofNullable(gps)
                .map(GpsDirectory::getGeoLocation)
                .map(location -> degrees(location.getLatitude(), location.getLongitude()));
    }

    private static String degrees(double latitude, double longitude) {
        return String.format(Locale.ROOT, "%.6f %.6f", latitude, longitude);
    }

    private static Optional<String> text(
            Metadata metadata, Class<? extends Directory> type, int tag) {
        return Optional.ofNullable(metadata.getFirstDirectoryOfType(type))
                .map(directory -> directory.getString(tag))
                .map(String::strip);
    }
}
