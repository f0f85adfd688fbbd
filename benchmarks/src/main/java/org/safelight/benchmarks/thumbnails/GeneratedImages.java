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
        return images;
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
