package org.safelight.media.imaging.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safelight.media.imaging.render.Rows;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.util.Random;

class AveragedRowsOfBytesTest {

    private final Random random = new Random(3);

    @ParameterizedTest
    @CsvSource({"20, 12, 2", "21, 13, 2", "23, 14, 3", "40, 1, 7", "1, 40, 7", "50, 33, 5"})
    void meansOfBytesAreThoseOfAnySamples(int width, int height, int step) throws IOException {
        assertSameMeans(filled(bgr(width, height)), step);
        assertSameMeans(filled(banded(width, height)), step);
        assertSameMeans(filled(gray(width, height)), step);
    }

    @Test
    void aPartOfARasterIsAveragedWhereItLies() throws IOException {
        for (WritableRaster raster : new WritableRaster[] {bgr(50, 40), banded(50, 40)}) {
            assertSameMeans(filled(raster).createChild(7, 5, 30, 20, 0, 0, null), 3);
            assertSameMeans(filled(raster).createChild(7, 5, 30, 20, 90, 80, null), 3);
        }
    }

    @Test
    void oneBandOfThreeIsAveragedByItself() throws IOException {
        Raster green = filled(bgr(31, 22)).createChild(0, 0, 31, 22, 0, 0, new int[] {1});

        assertSameMeans(green, 4);
    }

    /** Otherwise the colour of what is clear would show. */
    @Test
    void whatCoversMoreCountsForMore() throws IOException {
        WritableRaster raster =
                new BufferedImage(31, 22, BufferedImage.TYPE_4BYTE_ABGR).getRaster();
        var rows = new RasterRows(filled(raster), /* alpha= */ true);

        assertSame(rows.averaged(4), new PlainRows(rows).averaged(4));
    }

    @ParameterizedTest
    @CsvSource({
        "20, 12, 2, 255",
        "21, 13, 3, 0",
        "50, 37, 16, 0",
        "130, 70, 40, 255",
        "23, 14, 4, 100"
    })
    void meansOfAPaletteAreThoseOfItsColours(int width, int height, int step, int alpha)
            throws IOException {
        byte[] colours = new byte[4 * 200];
        random.nextBytes(colours);
        for (int i = 3; i < colours.length; i += 4) {
            colours[i] = (byte) (i % 3 == 0 ? alpha : 255);
        }
        var palette = new IndexColorModel(8, 200, colours, 0, true);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, palette);
        filled(image.getRaster());
        var rows = new PaletteRows(image.getRaster(), palette);

        assertSame(rows.averaged(step), new PlainRows(rows).averaged(step));
    }

    private static void assertSameMeans(Raster raster, int step) throws IOException {
        var rows = new RasterRows(raster, /* alpha= */ false);
        Rows averaged = rows.averaged(step);

        assertThat(averaged).isInstanceOf(AveragedBytes.class);
        assertSame(averaged, new PlainRows(rows).averaged(step));
    }

    private static void assertSame(Rows found, Rows expected) throws IOException {
        assertThat(found.width()).isEqualTo(expected.width());
        assertThat(found.height()).isEqualTo(expected.height());
        assertThat(found.exactWidth()).isEqualTo(expected.exactWidth());
        assertThat(found.exactHeight()).isEqualTo(expected.exactHeight());
        float[][] means = new float[found.channels()][found.width()];
        float[][] wanted = new float[expected.channels()][expected.width()];
        for (int y = 0; y < found.height(); y++) {
            found.read(y, means);
            expected.read(y, wanted);
            for (int c = 0; c < means.length; c++) {
                assertThat(means[c]).containsExactly(wanted[c], within(0.001f));
            }
        }
    }

    private WritableRaster filled(WritableRaster raster) {
        for (byte[] bank : ((DataBufferByte) raster.getDataBuffer()).getBankData()) {
            random.nextBytes(bank);
        }
        return raster;
    }

    private static WritableRaster bgr(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR).getRaster();
    }

    private static WritableRaster gray(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY).getRaster();
    }

    private static WritableRaster banded(int width, int height) {
        var layout =
                new ComponentSampleModel(
                        DataBuffer.TYPE_BYTE,
                        width,
                        height,
                        1,
                        width,
                        new int[] {2, 1, 0},
                        new int[3]);
        return Raster.createWritableRaster(layout, new Point());
    }

    /** Rows that know nothing but to give their lines. */
    private record PlainRows(Rows rows) implements Rows {

        @Override
        public int width() {
            return rows.width();
        }

        @Override
        public int height() {
            return rows.height();
        }

        @Override
        public int channels() {
            return rows.channels();
        }

        @Override
        public void read(int line, float[][] channels) throws IOException {
            rows.read(line, channels);
        }
    }
}
