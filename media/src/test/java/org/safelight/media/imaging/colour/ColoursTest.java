package org.safelight.media.imaging.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.Test;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Arrays;
import java.util.Random;

class ColoursTest {

    private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final byte[] LINEAR =
            ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();

    @Test
    void sRgbStaysAsItIs() {
        float[][] colours = random(3);
        float[][] converted = convert(ColourModel.RGB, SRGB, colours);
        // The primaries in the profile are rounded, which shows in the darkest channels.
        assertSame(converted, colours, 3);
    }

    @Test
    void aMatrixProfileConvertsAsTheEngineOfTheJdkDoes() {
        float[][] colours = random(3);
        LcmsTransform engine = requireNonNull(LcmsTransform.of(LINEAR, 3));
        float[][] expected = engine.toSrgb(copy(colours));
        assertSame(convert(ColourModel.RGB, LINEAR, colours), expected, 1.1f);
        assertThat(new Colours(ColourModel.RGB, LINEAR).areSimple()).isTrue();
    }

    @Test
    void aProfileThatIsDamagedOrForOtherColoursCountsAsNone() {
        float[][] colours = random(3);
        assertSame(convert(ColourModel.RGB, Arrays.copyOf(SRGB, 50), colours), colours, 0);
        float[][] gray = random(1);
        float[][] converted = convert(ColourModel.GRAY, SRGB, gray);
        assertThat(converted[0]).isEqualTo(gray[0]);
        assertThat(converted[2]).isEqualTo(gray[0]);
    }

    @Test
    void damageToAProfileIsNeverAFault() {
        var random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            byte[] damaged = SRGB.clone();
            for (int flips = 0; flips < 4; flips++) {
                int part = random.nextBoolean() ? 400 : damaged.length;
                damaged[random.nextInt(part)] = (byte) random.nextInt(256);
            }
            IccTags tags = IccTags.of(damaged);
            MatrixTransform transform = tags.isProfile() ? MatrixTransform.of(tags) : null;
            if (transform != null) {
                assertThat(transform.toSrgb(random(3))).hasNumberOfRows(3);
            }
        }
    }

    @Test
    void inksTakeTheirShareOfTheLight() {
        float[][] inks = {
            {255, 0, 0, 0, 128}, {0, 255, 0, 0, 0}, {0, 0, 255, 0, 0}, {0, 0, 0, 255, 128}
        };
        float[][] rgb = convert(ColourModel.CMYK, null, inks);
        assertThat(rgb[0]).containsExactly(new float[] {0, 255, 255, 0, 63.25f}, within(0.1f));
        assertThat(rgb[1]).containsExactly(new float[] {255, 0, 255, 0, 127}, within(0.1f));
        assertThat(rgb[2]).containsExactly(new float[] {255, 255, 0, 0, 127}, within(0.1f));
    }

    @Test
    void lumaAndDifferencesBecomeColours() {
        float[][] ycc = {{76.245f, 149.685f, 255}, {84.97f, 43.53f, 128}, {255.5f, 21.24f, 128}};
        float[][] rgb = convert(ColourModel.YCBCR, null, ycc);
        assertThat(rgb[0]).containsExactly(new float[] {255, 0, 255}, within(0.6f));
        assertThat(rgb[1]).containsExactly(new float[] {0, 255, 255}, within(0.6f));
        assertThat(rgb[2]).containsExactly(new float[] {0, 0, 255}, within(0.6f));
    }

    @Test
    void labIsLightnessAndTwoDirections() {
        float[][] lab = {{255, 0, 127.5f}, {128, 128, 128}, {128, 128, 128}};
        float[][] rgb = convert(ColourModel.LAB, null, lab);
        for (float[] channel : rgb) {
            assertThat(channel).containsExactly(new float[] {255, 0, 118.9f}, within(1f));
        }
    }

    private static float[][] convert(
            ColourModel model, byte @org.jspecify.annotations.Nullable [] profile, float[][] of) {
        return new Colours(model, profile).toSrgb(copy(of));
    }

    private static void assertSame(float[][] actual, float[][] expected, float tolerance) {
        for (int c = 0; c < expected.length; c++) {
            for (int i = 0; i < expected[c].length; i++) {
                assertThat(actual[c][i]).isCloseTo(expected[c][i], within(tolerance));
            }
        }
    }

    private static float[][] random(int channels) {
        var random = new Random(3);
        float[][] values = new float[channels][200];
        for (float[] channel : values) {
            for (int i = 0; i < channel.length; i++) {
                channel[i] = random.nextInt(256);
            }
        }
        return values;
    }

    private static float[][] copy(float[][] channels) {
        return Arrays.stream(channels).map(float[]::clone).toArray(float[][]::new);
    }
}
