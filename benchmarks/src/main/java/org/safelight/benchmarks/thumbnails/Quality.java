package org.safelight.benchmarks.thumbnails;

import org.safelight.benchmarks.vips.Vips;
import org.safelight.contract.media.ImageFormat;
import org.safelight.media.imaging.ImageInspector;
import org.safelight.media.imaging.ImageLimits;
import org.safelight.media.imaging.InMemorySource;
import org.safelight.media.imaging.ThumbnailPipeline;
import org.safelight.media.imaging.ThumbnailRecipe;
import org.safelight.media.imaging.header.Headers;
import org.safelight.media.imaging.render.Pixels;
import org.safelight.media.imaging.render.RenderingBuffers;
import org.safelight.media.imaging.render.ThumbnailRenderer;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.imageio.ImageIO;

/**
 * How near thumbnails come to the full picture, resampled by Lanczos3 in double precision: peak
 * signal-to-noise ratio over red, green and blue, ours and that of libvips. First both as the JPEG
 * of quality 85 that a user gets; then both as they are before the encoder. Photographs that are
 * turned, narrow, or not in plain red, green and blue are left out, since the reference here knows
 * nothing of that.
 *
 * <p>Arguments: a folder for generated pictures, a photograph to make them of at many widths, then
 * folders of photographs.
 */
final class Quality {

    private static final int WIDTH = 200;
    private static final double ALLOWED_DECIBELS = 0.5;
    private static final int[] WIDTHS = {
        300, 450, 640, 800, 950, 1000, 1280, 1600, 2000, 2400, 2800, 3000, 3200, 3400, 3800
    };

    private final RenderingBuffers buffers = new RenderingBuffers();
    private final ThumbnailPipeline pipeline;
    private int below;

    private Quality(ThumbnailPipeline pipeline) {
        this.pipeline = pipeline;
    }

    public static void main(String[] arguments) throws IOException {
        System.out.printf(
                "%-34s %9s %9s %7s %9s %9s %7s%n",
                "PSNR in dB", "safelight", "libvips", "ahead", "before", "libvips", "ahead");
        try (var pipeline =
                new ThumbnailPipeline(ThumbnailRecipe.DEFAULT, ImageLimits.DEFAULT, 1)) {
            var quality = new Quality(pipeline);
            List<Path> photographs = new ArrayList<>();
            for (int width : WIDTHS) {
                photographs.add(
                        GeneratedImages.narrowed(
                                Path.of(arguments[0]), Path.of(arguments[1]), width));
            }
            for (String folder : List.of(arguments).subList(2, arguments.length)) {
                photographs.addAll(filesOf(Path.of(folder)));
            }
            for (Path photograph : photographs) {
                quality.compare(photograph);
            }
            System.out.printf(
                    "%d below libvips by more than %.1f dB%n", quality.below, ALLOWED_DECIBELS);
        }
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void compare(Path photograph) throws IOException {
        byte[] bytes = Files.readAllBytes(photograph);
        Optional<BufferedImage> full = plainPicture(bytes);
        if (full.isEmpty()) {
            return;
        }
        double[][] reference = Lanczos.resample(full.get(), WIDTH);
        ImageFormat format = ImageInspector.formatOf(bytes).orElseThrow();
        double ours = psnr(reference, pipeline.render(new InMemorySource(bytes), format).jpeg());
        double theirs = psnr(reference, Vips.jpegThumbnail(bytes, WIDTH, 85));
        double oursBefore = psnr(reference, pixels(bytes));
        double theirsBefore = psnr(reference, Vips.pngThumbnail(bytes, WIDTH));
        boolean worse =
                ours < theirs - ALLOWED_DECIBELS || oursBefore < theirsBefore - ALLOWED_DECIBELS;
        below += worse ? 1 : 0;
        System.out.printf(
                Locale.ROOT,
                "%-34s %9.2f %9.2f %+7.2f %9.2f %9.2f %+7.2f%s%n",
                photograph.getFileName(),
                ours,
                theirs,
                ours - theirs,
                oursBefore,
                theirsBefore,
                oursBefore - theirsBefore,
                worse ? "  BELOW" : "");
    }

    private Pixels pixels(byte[] bytes) throws IOException {
        var source = new InMemorySource(bytes);
        var renderer = ThumbnailRenderer.of(source, Headers.read(source), ThumbnailRecipe.DEFAULT);
        return renderer.pixels(buffers, Long.MAX_VALUE);
    }

    private static Optional<BufferedImage> plainPicture(byte[] bytes) throws IOException {
        try {
            var facts = new ImageInspector(ImageLimits.DEFAULT).inspect(new InMemorySource(bytes));
            if (facts.orientation() != 1 || facts.dimensions().width() < WIDTH) {
                return Optional.empty();
            }
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
            if (image == null || image.getColorModel().hasAlpha()) {
                return Optional.empty();
            }
            return Optional.of(inSrgb(image));
        } catch (IOException unreadableHere) {
            return Optional.empty();
        }
    }

    private static BufferedImage inSrgb(BufferedImage image) {
        if (image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY) {
            return Gray.spread(image);
        }
        var converted =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        new ColorConvertOp(null).filter(image, converted);
        return converted;
    }

    private static double psnr(double[][] reference, byte[] file) throws IOException {
        BufferedImage thumbnail = ImageIO.read(new ByteArrayInputStream(file));
        BufferedImage plain = inSrgb(thumbnail);
        return psnr(
                reference,
                (pixel, channel) ->
                        plain.getRGB(pixel % plain.getWidth(), pixel / plain.getWidth())
                                >> (16 - 8 * channel));
    }

    private static double psnr(double[][] reference, Pixels pixels) {
        return psnr(reference, (pixel, channel) -> pixels.rgb()[3 * pixel + channel]);
    }

    @FunctionalInterface
    private interface Samples {
        /** A sample in the lowest eight bits. */
        int at(int pixel, int channel);
    }

    private static double psnr(double[][] reference, Samples samples) {
        double squares = 0;
        for (int pixel = 0; pixel < reference.length; pixel++) {
            for (int channel = 0; channel < 3; channel++) {
                double error = reference[pixel][channel] - (samples.at(pixel, channel) & 0xFF);
                squares += error * error;
            }
        }
        return 10 * Math.log10(255 * 255 / (squares / (3 * reference.length)));
    }
}
