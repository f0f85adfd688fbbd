package org.safelight.scaledjpeg;

import org.w3c.dom.Element;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;

/** Files as the JDK's writer, which is libjpeg, makes them; the same picture, the same blocks. */
record JdkWriter(
        float quality,
        boolean progressive,
        boolean optimised,
        int restart,
        int horizontal,
        int vertical) {

    private static final String FORMAT = "javax_imageio_jpeg_image_1.0";

    static final JdkWriter PLAIN = new JdkWriter(0.9f, false, false, 0, 1, 1);

    JdkWriter asProgressive() {
        return new JdkWriter(quality, true, true, restart, horizontal, vertical);
    }

    JdkWriter asOptimised() {
        return new JdkWriter(quality, progressive, true, restart, horizontal, vertical);
    }

    JdkWriter restartingEvery(int units) {
        return new JdkWriter(quality, progressive, optimised, units, horizontal, vertical);
    }

    JdkWriter sampling(int newHorizontal, int newVertical) {
        return new JdkWriter(quality, progressive, optimised, restart, newHorizontal, newVertical);
    }

    JdkWriter withQuality(float newQuality) {
        return new JdkWriter(newQuality, progressive, optimised, restart, horizontal, vertical);
    }

    byte[] write(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var param = param(writer);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, metadata(writer, image, param)), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private JPEGImageWriteParam param(ImageWriter writer) {
        var param = (JPEGImageWriteParam) writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(quality);
        param.setOptimizeHuffmanTables(optimised);
        if (progressive) {
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        }
        return param;
    }

    private IIOMetadata metadata(ImageWriter writer, BufferedImage image, ImageWriteParam param)
            throws IIOInvalidTreeException {
        var metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param);
        var tree = (IIOMetadataNode) metadata.getAsTree(FORMAT);
        var frame = (Element) tree.getElementsByTagName("sof").item(0);
        var first = (Element) frame.getFirstChild();
        first.setAttribute("HsamplingFactor", String.valueOf(horizontal));
        first.setAttribute("VsamplingFactor", String.valueOf(vertical));
        if (restart > 0) {
            var interval = new IIOMetadataNode("dri");
            interval.setAttribute("interval", String.valueOf(restart));
            frame.getParentNode().insertBefore(interval, frame);
        }
        metadata.setFromTree(FORMAT, tree);
        return metadata;
    }
}
