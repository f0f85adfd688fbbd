package org.safelight.media.imaging.header;

import static org.safelight.media.imaging.UnreadableImageException.undecodable;
import static org.safelight.media.imaging.UnreadableImageException.unsupported;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.media.Dimensions;
import org.safelight.contract.media.ImageFormat;

import java.io.IOException;
import java.util.List;

/** The sections of a Photoshop document (Adobe Photoshop File Formats Specification, 2019). */
record PsdHeader(SourceReader in) {

    private static final int COLOUR_MODE_DATA = 26;
    private static final int EXIF_RESOURCE = 1058;
    private static final int ICC_RESOURCE = 1039;
    private static final int RAW = 0;

    /** PackBits gives at most 128 bytes for two. */
    private static final long MOST_BYTES_PER_BYTE = 64;

    static Header read(SourceReader in) throws IOException {
        return new PsdHeader(in).header();
    }

    private Header header() throws IOException {
        int channels = in.u16(12);
        long height = in.u32(14);
        long width = in.u32(18);
        int depth = in.u16(22);
        boolean large = in.u16(4) == 2;
        long most = large ? 300_000 : 30_000;
        if (channels < 1 || channels > 56 || !isWithin(width, most) || !isWithin(height, most)) {
            throw undecodable("The PSD has no possible size or channels");
        }
        if (depth != 1 && depth != 8 && depth != 16) {
            throw unsupported("A PSD of this depth is not supported");
        }
        long resources = COLOUR_MODE_DATA + 4 + in.u32(COLOUR_MODE_DATA);
        long layers = resources + 4 + in.u32(resources);
        long picture = large ? layers + 8 + in.u64(layers) : layers + 4 + in.u32(layers);
        checkPixels(picture, width * height * channels * depth / 8);
        var dimensions = new Dimensions((int) width, (int) height);
        Span profile = resource(resources, ICC_RESOURCE);
        return new Header(
                ImageFormat.PSD,
                dimensions,
                channels * depth,
                resource(resources, EXIF_RESOURCE),
                profile == null ? List.of() : List.of(profile));
    }

    private static boolean isWithin(long size, long most) {
        return size >= 1 && size <= most;
    }

    private void checkPixels(long picture, long bytes) throws IOException {
        boolean raw = in.u16(picture) == RAW;
        long rest = in.size() - picture - 2;
        if ((raw ? rest : rest * MOST_BYTES_PER_BYTE) < bytes) {
            throw undecodable("The PSD is too short for its size");
        }
    }

    /** Image resources: "8BIM", a number, an even Pascal string, a length, even data. */
    private @Nullable Span resource(long resources, int number) throws IOException {
        long position = resources + 4;
        long end = position + in.u32(resources);
        while (position + 12 <= end && in.text(position, 4).equals("8BIM")) {
            in.step();
            long data = position + 6 + (in.u8(position + 6) + 2L) / 2 * 2;
            long length = in.u32(data);
            if (in.u16(position + 4) == number) {
                return new Span(data + 4, length);
            }
            position = data + 4 + length + (length & 1);
        }
        return null;
    }
}
