package org.safelight.media.imaging.decode;

import org.safelight.contract.media.Dimensions;
import org.safelight.media.imaging.header.Header;

import java.awt.image.BufferedImage;
import java.io.IOException;

import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;

/** The first frame of a GIF at its place on the canvas; around it, nothing. */
final class GifDecoder {

    private static final String TREE = "javax_imageio_gif_image_1.0";

    private GifDecoder() {}

    static Decoded decode(ImageReader reader, Header header) throws IOException {
        BufferedImage frame = reader.read(0);
        var place = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree(TREE);
        var descriptor = (IIOMetadataNode) place.getElementsByTagName("ImageDescriptor").item(0);
        Decoded decoded = Images.decoded(frame);
        Dimensions canvas = header.dimensions();
        int left = Integer.parseInt(descriptor.getAttribute("imageLeftPosition"));
        int top = Integer.parseInt(descriptor.getAttribute("imageTopPosition"));
        return new Decoded(new FrameRows(decoded.rows(), canvas, left, top), decoded.model());
    }
}
