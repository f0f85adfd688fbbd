package org.safelight.benchmarks.thumbnails;

import org.safelight.benchmarks.vips.Vips;
import org.safelight.contract.media.ImageFormat;
import org.safelight.media.imaging.ImageInspector;
import org.safelight.media.imaging.ImageLimits;
import org.safelight.media.imaging.InMemorySource;
import org.safelight.media.imaging.ThumbnailPipeline;
import org.safelight.media.imaging.ThumbnailRecipe;
import org.safelight.media.imaging.Thumbnailer;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.imageio.ImageIO;

/**
 * How near thumbnails come to the full picture, resampled by Lanczos3 in double precision: peak
 * signal-to-noise ratio over red, green and blue, ours and that of libvips. First both as the JPEG
 * of quality 85 that a user gets; then as near as one can see to what came before the encoder, ours
 * as a JPEG of quality 100 and that of libvips as a PNG. Photographs that are turned, narrow, or
 * not in plain red, green and blue are left out, since the reference here knows nothing of that.
 *
 * <p>Arguments: folders of photographs.
 */
final class Quality {

    private static final int WIDTH = 200;
    private static final double ALLOWED_DECIBELS = 0.5;

    public static void main(String[] folders) throws IOException {
        System.out.printf(
                "%-34s %9s %9s %7s %9s %9s %7s%n",
                "PSNR in dB", "safelight", "libvips", "ahead", "resampled", "libvips", "ahead");
        var finest = new ThumbnailRecipe(WIDTH, 100);
        try (var delivered =
                        new ThumbnailPipeline(ThumbnailRecipe.DEFAULT, ImageLimits.DEFAULT, 1);
                var resampled = new ThumbnailPipeline(finest, ImageLimits.DEFAULT, 1)) {
            for (String folder : folders) {
                for (Path photograph : filesOf(Path.of(folder))) {
                    compare(delivered, resampled, photograph);
                }
            }
        }
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void compare(Thumbnailer delivered, Thumbnailer resampled, Path photograph)
            throws IOException {
        byte[] bytes = Files.readAllBytes(photograph);
        Optional<ImageFormat> format = ImageInspector.formatOf(bytes);
        Optional<BufferedImage> full = plainPicture(bytes);
        if (format.isEmpty() || full.isEmpty()) {
            return;
        }
        double[][] reference = Lanczos.resample(full.get(), WIDTH);
        var source = new InMemorySource(bytes);
        double ours = psnr(reference, delivered.render(source, format.get()).jpeg());
        double theirs = psnr(reference, Vips.jpegThumbnail(bytes, WIDTH, 85));
        double oursResampled = psnr(reference, resampled.render(source, format.get()).jpeg());
        double theirsResampled = psnr(reference, Vips.pngThumbnail(bytes, WIDTH));
        boolean below =
                ours < theirs - ALLOWED_DECIBELS
                        || oursResampled < theirsResampled - ALLOWED_DECIBELS;
        System.out.printf(
                Locale.ROOT,
                "%-34s %9.2f %9.2f %+7.2f %9.2f %9.2f %+7.2f%s%n",
                photograph.getFileName(),
                ours,
                theirs,
                ours - theirs,
                oursResampled,
                theirsResampled,
                oursResampled - theirsResampled,
                below ? "  BELOW" : "");
    }

    private static Optional<BufferedImage> plainPicture(byte[] bytes) throws IOException {
        var facts = new ImageInspector(ImageLimits.DEFAULT).inspect(new InMemorySource(bytes));
        if (facts.orientation() != 1 || facts.dimensions().width() < WIDTH) {
            return Optional.empty();
        }
        try {
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
        var converted =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        if (image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY) {
            // Java takes gray for linear light; the file means the gamma of sRGB.
            int[] row = new int[image.getWidth()];
            for (int y = 0; y < image.getHeight(); y++) {
                image.getRaster().getSamples(0, y, row.length, 1, 0, row);
                for (int x = 0; x < row.length; x++) {
                    converted.setRGB(x, y, row[x] * 0x010101);
                }
            }
            return converted;
        }
        new ColorConvertOp(null).filter(image, converted);
        return converted;
    }

    private static double psnr(double[][] reference, byte[] jpeg) throws IOException {
        BufferedImage thumbnail = ImageIO.read(new ByteArrayInputStream(jpeg));
        double squares = 0;
        int samples = 0;
        for (int y = 0; y < thumbnail.getHeight(); y++) {
            for (int x = 0; x < thumbnail.getWidth(); x++) {
                double[] expected = reference[y * thumbnail.getWidth() + x];
                int rgb = thumbnail.getRGB(x, y);
                for (int channel = 0; channel < 3; channel++) {
                    double error = expected[channel] - ((rgb >> (16 - 8 * channel)) & 0xFF);
                    squares += error * error;
                    samples++;
                }
            }
        }
        return 10 * Math.log10(255 * 255 / (squares / samples));
    }
}
