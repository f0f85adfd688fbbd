package org.safelight.media.imaging.lines;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.media.imaging.InMemorySource;
import org.safelight.media.imaging.TestImages;
import org.safelight.media.imaging.UnreadableImageException;
import org.safelight.media.imaging.header.Headers;
import org.safelight.media.imaging.render.Rows;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Objects;

/** Of colours, and of indices, for which other code stands. */
class DeadlineTest {

    private static final int WIDTH = 40;
    private static final long OVER = 0;
    private static final long NEVER = Long.MAX_VALUE;

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_BYTE_INDEXED})
    void theTimeForAPictureEnds(int type) throws IOException {
        try (LineDecoder decoder = png(type, OVER)) {
            endsInTime(decoder.rows());
        }
        try (LineDecoder decoder = png(type, OVER)) {
            endsInTime(decoder.rows().averaged(2));
        }
    }

    private static void endsInTime(Rows rows) {
        assertThatExceptionOfType(UnreadableImageException.class)
                .isThrownBy(() -> rows.read(0, new float[3][rows.width()]))
                .extracting(UnreadableImageException::reason)
                .isEqualTo(UnreadableImageException.Reason.TIMED_OUT);
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_BYTE_INDEXED})
    void whatWasReadIsNotReadAgain(int type) throws IOException {
        try (LineDecoder decoder = png(type, NEVER)) {
            Rows rows = decoder.rows();
            rows.read(0, new float[3][WIDTH]);

            assertThatIllegalStateException().isThrownBy(() -> rows.read(2, new float[3][WIDTH]));
        }
    }

    private static LineDecoder png(int type, long deadline) throws IOException {
        var source =
                new InMemorySource(TestImages.write(TestImages.quarters(WIDTH, 30, type), "png"));
        return Objects.requireNonNull(LineDecoder.open(source, Headers.read(source), deadline));
    }
}
