package org.safelight.media.imaging.header;

import org.safelight.media.imaging.tiff.TiffDirectory;
import org.safelight.media.imaging.tiff.TiffStructure;

import java.io.IOException;

/**
 * Tells raw files of cameras (DNG, CR2, NEF, ARW and their like) from TIFF files, whose structure
 * they have. A TIFF reader would show their small preview as if it were the photo.
 */
final class RawCamera {

    private static final int NEW_SUBFILE_TYPE = 254;
    private static final int PHOTOMETRIC = 262;
    private static final int SUB_DIRECTORIES = 330;
    private static final int DNG_VERSION = 50706;
    private static final int COLOUR_FILTER_ARRAY = 32803;
    private static final int LINEAR_RAW = 34892;
    private static final int MOST_SUB_DIRECTORIES = 8;

    private RawCamera() {}

    static boolean madeThis(SourceReader in, TiffStructure file, TiffDirectory page)
            throws IOException {
        return page.has(DNG_VERSION)
                || in.text(8, 2).equals("CR")
                || isRaw(page)
                || isPreviewOfAnother(page)
                || hasRawBelow(file, page);
    }

    private static boolean isRaw(TiffDirectory page) throws IOException {
        long photometric = page.number(PHOTOMETRIC, 0L);
        return photometric == COLOUR_FILTER_ARRAY || photometric == LINEAR_RAW;
    }

    private static boolean isPreviewOfAnother(TiffDirectory page) throws IOException {
        return (page.number(NEW_SUBFILE_TYPE, 0L) & 1) == 1 && page.has(SUB_DIRECTORIES);
    }

    private static boolean hasRawBelow(TiffStructure file, TiffDirectory page) throws IOException {
        for (int i = 0; i < MOST_SUB_DIRECTORIES; i++) {
            Long offset = page.number(SUB_DIRECTORIES, i);
            if (offset == null) {
                return false;
            }
            if (isRaw(file.directory(offset))) {
                return true;
            }
        }
        return false;
    }
}
