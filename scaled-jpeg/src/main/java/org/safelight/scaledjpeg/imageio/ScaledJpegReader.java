package org.safelight.scaledjpeg.imageio;

import org.jspecify.annotations.Nullable;
import org.safelight.scaledjpeg.ColourModel;
import org.safelight.scaledjpeg.Declined;
import org.safelight.scaledjpeg.Limits;
import org.safelight.scaledjpeg.Planes;
import org.safelight.scaledjpeg.Scale;
import org.safelight.scaledjpeg.ScaledJpeg;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;

import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageInputStream;

/**
 * Reads a JPEG file at the scale that {@link ImageReadParam#setSourceSubsampling} asks for: 2, 4 or
 * 8 in both directions, without offset. The picture is averaged, not thinned out; it is RGB or gray
 * as stored, its profile and orientation not applied. Anything else, and any file that is {@link
 * Declined}, ends in an {@link IIOException}.
 */
final class ScaledJpegReader extends ImageReader {

    private static final int MAX_FILE_BYTES = 256 << 20;

    private @Nullable ScaledJpeg jpeg;

    ScaledJpegReader(ScaledJpegReaderSpi provider) {
        super(provider);
    }

    @Override
    public void setInput(
            @Nullable Object newInput, boolean seekForwardOnly, boolean ignoreMetadata) {
        super.setInput(newInput, seekForwardOnly, ignoreMetadata);
        jpeg = null;
    }

    @Override
    public int getNumImages(boolean allowSearch) {
        return 1;
    }

    @Override
    public int getWidth(int imageIndex) throws IOException {
        return jpeg(imageIndex).header().width();
    }

    @Override
    public int getHeight(int imageIndex) throws IOException {
        return jpeg(imageIndex).header().height();
    }

    @Override
    public Iterator<ImageTypeSpecifier> getImageTypes(int imageIndex) throws IOException {
        boolean gray = jpeg(imageIndex).header().colourModel() == ColourModel.GRAY;
        int type = gray ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB;
        return List.of(ImageTypeSpecifier.createFromBufferedImageType(type)).iterator();
    }

    @Override
    public @Nullable IIOMetadata getStreamMetadata() {
        return null;
    }

    @Override
    public @Nullable IIOMetadata getImageMetadata(int imageIndex) {
        return null;
    }

    @Override
    public BufferedImage read(int imageIndex, @Nullable ImageReadParam param) throws IOException {
        Scale scale = scale(param);
        ScaledJpeg file = jpeg(imageIndex);
        return switch (file.decode(scale)) {
            case Planes planes -> new Picture(planes, file.header().colourModel()).image();
            case Declined declined -> throw refused(declined);
        };
    }

    private static Scale scale(@Nullable ImageReadParam param) throws IIOException {
        if (param != null && isPlain(param)) {
            for (Scale scale : Scale.values()) {
                if (scale != Scale.WHOLE
                        && param.getSourceXSubsampling() == scale.denominator()
                        && param.getSourceYSubsampling() == scale.denominator()) {
                    return scale;
                }
            }
        }
        throw new IIOException("only whole pictures subsampled by 2, 4 or 8 are read");
    }

    private static boolean isPlain(ImageReadParam param) {
        return param.getSourceRegion() == null
                && param.getDestination() == null
                && param.getSubsamplingXOffset() == 0
                && param.getSubsamplingYOffset() == 0;
    }

    private ScaledJpeg jpeg(int imageIndex) throws IOException {
        if (imageIndex != 0) {
            throw new IndexOutOfBoundsException("image " + imageIndex);
        }
        if (jpeg == null) {
            jpeg =
                    switch (ScaledJpeg.open(bytes(), Limits.DEFAULT)) {
                        case ScaledJpeg opened -> opened;
                        case Declined declined -> throw refused(declined);
                    };
        }
        return jpeg;
    }

    private byte[] bytes() throws IOException {
        if (!(getInput() instanceof ImageInputStream stream)) {
            throw new IllegalStateException("no input");
        }
        var bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[64 * 1024];
        int count = stream.read(buffer);
        while (count >= 0) {
            if (bytes.size() + count > MAX_FILE_BYTES) {
                throw new IIOException("the file is too large");
            }
            bytes.write(buffer, 0, count);
            count = stream.read(buffer);
        }
        return bytes.toByteArray();
    }

    private static IIOException refused(Declined declined) {
        return new IIOException(declined.reason() + ": " + declined.detail());
    }
}
