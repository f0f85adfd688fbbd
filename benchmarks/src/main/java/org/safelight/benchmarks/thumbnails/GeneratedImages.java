package org.safelight.benchmarks.thumbnails;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Larger photographs made of a real one, its copies laid side by side like tiles in a mirror. */
final class GeneratedImages {

    private static final float QUALITY = 0.92f;

    private GeneratedImages() {}

    /** Writes what is missing into the folder, and says what is there. */
    static List<Path> in(Path folder, Path photograph) throws IOException {
        Files.createDirectories(folder);
        List<Path> images = new ArrayList<>();
        images.add(jpeg(folder, photograph, 6000, 4000, false));
        images.add(jpeg(folder, photograph, 8688, 5792, false));
        images.add(jpeg(folder, photograph, 11648, 8736, false));
        images.add(jpeg(folder, photograph, 6000, 4000, true));
        images.add(jpeg(folder, photograph, 8688, 5792, true));
        images.add(jpeg(folder, photograph, 2900, 4350, false));
        images.add(byVips(folder, photograph, 1640, ""));
        images.add(byVips(folder, photograph, 2320, "subsample-mode=off"));
        images.add(byVips(folder, photograph, 2320, "interlace"));
        images.add(byVips(folder, photograph, 2840, ""));
        images.add(byVips(folder, photograph, 3280, "restart-interval=4"));
        images.add(byVips(folder, photograph, 3280, "interlace"));
        images.add(byVips(folder, photograph, 3680, "optimize-coding"));
        return images;
    }

    /** At a smaller width by the command {@code vips}, in other ways of coding. */
    private static Path byVips(Path folder, Path photograph, int width, String option)
            throws IOException {
        String name = "%d-%s.jpg".formatted(width, option.isEmpty() ? "plain" : option);
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            String options = "[Q=92,strip%s]".formatted(option.isEmpty() ? "" : "," + option);
            var command =
                    List.of(
                            "vips",
                            "thumbnail",
                            photograph.toString(),
                            file + options,
                            String.valueOf(width));
            try {
                int status = new ProcessBuilder(command).inheritIO().start().waitFor();
                if (status != 0) {
                    throw new IOException("vips ended with " + status);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
        return file;
    }

    /** A photograph at another width, as a JPEG. */
    static Path narrowed(Path folder, Path photograph, int width) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(width + "-wide.jpg");
        if (!Files.exists(file)) {
            write(narrowed(ImageIO.read(photograph.toFile()), width), file, false);
        }
        return file;
    }

    private static BufferedImage narrowed(BufferedImage image, int width) {
        double[][] pixels = Lanczos.resample(image, width);
        var narrowed =
                new BufferedImage(width, pixels.length / width, BufferedImage.TYPE_3BYTE_BGR);
        for (int i = 0; i < pixels.length; i++) {
            int rgb = 0;
            for (double channel : pixels[i]) {
                rgb = rgb << 8 | (int) Math.round(channel);
            }
            narrowed.setRGB(i % width, i / width, rgb);
        }
        return narrowed;
    }

    private static Path jpeg(Path folder, Path photograph, int width, int height, boolean layered)
            throws IOException {
        String kind = layered ? "progressive" : "baseline";
        Path file = folder.resolve(width + "x" + height + "-" + kind + ".jpg");
        if (!Files.exists(file)) {
            write(tiled(ImageIO.read(photograph.toFile()), width, height), file, layered);
        }
        return file;
    }

    private static BufferedImage tiled(BufferedImage tile, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = image.createGraphics();
        for (int row = 0; row * tile.getHeight() < height; row++) {
            for (int column = 0; column * tile.getWidth() < width; column++) {
                graphics.drawImage(tile, mirrored(tile, column, row), null);
            }
        }
        graphics.dispose();
        return image;
    }

    private static AffineTransform mirrored(BufferedImage tile, int column, int row) {
        int odd = column % 2;
        int oddRow = row % 2;
        return new AffineTransform(
                1 - 2 * odd,
                0,
                0,
                1 - 2 * oddRow,
                (column + odd) * tile.getWidth(),
                (row + oddRow) * tile.getHeight());
    }

    private static void write(BufferedImage image, Path file, boolean layered) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
        how.setProgressiveMode(
                layered ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
