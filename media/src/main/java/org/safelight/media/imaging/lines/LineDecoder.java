package org.safelight.media.imaging.lines;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.media.Dimensions;
import org.safelight.media.imaging.ImageSource;
import org.safelight.media.imaging.colour.ColourModel;
import org.safelight.media.imaging.header.Header;
import org.safelight.media.imaging.render.Rows;
import org.safelight.media.imaging.unpack.DeclinedException;
import org.safelight.media.imaging.webp.WebpLines;

import java.io.IOException;

/** A picture that one of our own readers decodes as its rows are asked for. */
public final class LineDecoder implements AutoCloseable {

    /** What is wider would want more memory than lines should. */
    private static final int WIDEST = 1 << 16;

    private final Lines lines;
    private final long deadline;

    private LineDecoder(Lines lines, long deadline) {
        this.lines = lines;
        this.deadline = deadline;
    }

    /**
     * Opens what is common in its format, to be decoded until {@code CpuClock.nanos()} is the
     * deadline.
     *
     * @return null for anything else; of damage further on, rows tell by {@link DeclinedException}
     */
    public static @Nullable LineDecoder open(ImageSource source, Header header, long deadline)
            throws IOException {
        if (header.dimensions().width() > WIDEST) {
            return null;
        }
        try {
            Lines lines =
                    switch (header.format()) {
                        case PNG -> PngLines.open(source);
                        case GIF -> GifLines.open(source);
                        case TIFF -> TiffLines.open(source);
                        case BMP -> BmpLines.open(source);
                        case PSD -> PsdLines.open(source);
                        case WEBP -> WebpLines.open(source);
                        case JPEG -> null;
                    };
            return lines == null || !fits(lines, header) ? null : new LineDecoder(lines, deadline);
        } catch (DeclinedException other) {
            return null;
        }
    }

    /** Whether the picture is the whole of what the file shows. */
    private static boolean fits(Lines lines, Header header) {
        return header.dimensions().equals(new Dimensions(lines.width(), lines.height()));
    }

    /** The picture, to be read once and in order, its colours multiplied by alpha. */
    public Rows rows() {
        var until = new Deadline(deadline);
        Palette palette = lines.palette();
        return palette == null
                ? new LineRows(lines, /* step= */ 1, until)
                : new IndexedRows(lines, palette, /* step= */ 1, until);
    }

    /** What the colours of the rows are. */
    public ColourModel model() {
        return lines.model();
    }

    @Override
    public void close() {
        lines.close();
    }
}
