package org.safelight.media.imaging.lines;

import org.safelight.media.imaging.ImageSource;
import org.safelight.media.imaging.colour.ColourModel;
import org.safelight.media.imaging.header.SourceReader;
import org.safelight.media.imaging.unpack.DeclinedException;
import org.safelight.media.imaging.unpack.Feed;
import org.safelight.media.imaging.unpack.PackBits;
import org.safelight.media.imaging.unpack.Packed;

import java.io.IOException;

/**
 * The merged picture of a Photoshop document of 8 bits, gray or RGB without more channels: planes
 * one after the other, read side by side (Adobe Photoshop File Formats Specification, 2019).
 */
final class PsdLines implements Lines {

    private static final int COLOUR_MODE_DATA = 26;
    private static final int GRAY = 1;
    private static final int RGB = 3;

    private final int width;
    private final int height;
    private final Packed[] planes;

    private PsdLines(ImageSource source, SourceReader in, int channels) throws IOException {
        this.height = in.s32(14);
        this.width = in.s32(18);
        this.planes = new Packed[channels];
        long resources = COLOUR_MODE_DATA + 4 + in.u32(COLOUR_MODE_DATA);
        long layers = resources + 4 + in.u32(resources);
        long picture = layers + 4 + in.u32(layers);
        switch (in.u16(picture)) {
            case 0 -> openStored(source, picture + 2);
            case 1 -> openPacked(source, in, picture + 2);
            default -> throw new DeclinedException("The PSD is packed in another way");
        }
    }

    static Lines open(ImageSource source) throws IOException {
        var in = new SourceReader(source);
        int channels = in.u16(12);
        int mode = in.u16(24);
        boolean known = (mode == RGB && channels == 3) || (mode == GRAY && channels == 1);
        if (!known || in.u16(4) != 1 || in.u16(22) != 8) {
            throw new DeclinedException("The PSD has other channels or another depth");
        }
        return new PsdLines(source, in, channels);
    }

    private void openStored(ImageSource source, long from) {
        for (int c = 0; c < planes.length; c++) {
            planes[c] = new Feed(source).part(from + (long) c * width * height, Long.MAX_VALUE);
        }
    }

    /** The lengths of all lines, two bytes each, stand before the first. */
    private void openPacked(ImageSource source, SourceReader in, long lengths) throws IOException {
        long from = lengths + 2L * height * planes.length;
        for (int c = 0; c < planes.length; c++) {
            planes[c] = new PackBits(new Feed(source).part(from, Long.MAX_VALUE));
            for (int y = 0; y < height; y++) {
                from += in.u16(lengths + 2L * ((long) c * height + y));
            }
        }
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public ColourModel model() {
        return planes.length == 1 ? ColourModel.GRAY : ColourModel.RGB;
    }

    @Override
    public int stride() {
        return 1;
    }

    @Override
    public int offset(int channel) {
        return channel * width;
    }

    @Override
    public void next(byte[] samples) throws IOException {
        for (int c = 0; c < planes.length; c++) {
            planes[c].unpack(samples, c * width, width);
        }
    }
}
