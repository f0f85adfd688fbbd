package org.safelight.endtoend.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.safelight.endtoend.application.SharedApplication;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Decoded;
import org.safelight.endtoend.pictures.Picture;

import tools.jackson.databind.JsonNode;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Every good photo gets a thumbnail that looks like it; other formats are refused by name. */
@ExtendWith(SharedApplication.class)
class GoodPhotosTest {

    private static final int WIDTH = 200;
    private static final double TOLERANCE = 12;

    @TestFactory
    Stream<DynamicTest> everyGoodPhotoIsShownAsItLooks(SafelightClient safelight)
            throws IOException {
        return ReferencePhotos.below("good").stream()
                .filter(file -> !file.toString().contains("other-formats"))
                .map(file -> named(file, () -> assertShownRight(safelight, Picture.read(file))));
    }

    @TestFactory
    Stream<DynamicTest> otherFormatsAreRefusedByName(SafelightClient safelight) throws IOException {
        return ReferencePhotos.below("good/other-formats").stream()
                .map(
                        file ->
                                named(
                                        file,
                                        () ->
                                                safelight
                                                        .tryUpload(Picture.read(file))
                                                        .expectingProblem(
                                                                415, "unsupported-format")));
    }

    private static DynamicTest named(Path file, Executable test) {
        return dynamicTest(String.valueOf(file.getFileName()), test);
    }

    private static void assertShownRight(SafelightClient safelight, Picture picture) {
        String photo = safelight.uploadAndDevelop(picture);
        ReferenceLook look = ReferenceLook.of(picture);

        JsonNode facts = safelight.photos().find(photo);
        assertThat(facts.path("width").asInt()).isEqualTo(look.width());
        assertThat(facts.path("height").asInt()).isEqualTo(look.height());

        BufferedImage thumbnail =
                Decoded.image(safelight.photos().thumbnail(photo).expecting(200).bytes());
        int width = Math.min(WIDTH, look.width());
        assertThat(thumbnail.getWidth()).isEqualTo(width);
        double height = (double) look.height() * width / look.width();
        assertThat((double) thumbnail.getHeight()).isBetween(height - 1, height + 1);
        assertThat(ColourGrid.of(thumbnail).distanceTo(look.colours()))
                .as("largest difference of colour")
                .isLessThan(TOLERANCE);
    }
}
