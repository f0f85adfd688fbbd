package org.safelight.media.imaging.render;

import org.jspecify.annotations.Nullable;
import org.safelight.media.imaging.UnreadableImageException;
import org.safelight.media.imaging.UnreadableImageException.Reason;
import org.safelight.media.imaging.colour.Colours;
import org.safelight.media.imaging.lines.LineDecoder;
import org.safelight.media.imaging.unpack.DeclinedException;

import java.io.IOException;

/** A picture of another format than JPEG that is decoded line by line, straight to the target. */
record LineRendering(ThumbnailRenderer renderer, boolean simpleColoursOnly, long deadline) {

    /** Null for what must be left to another decoder. */
    @Nullable Pixels pixels() throws IOException {
        try (LineDecoder decoder =
                LineDecoder.open(renderer.source(), renderer.header(), deadline)) {
            if (decoder == null) {
                return null;
            }
            var colours = new Colours(decoder.model(), renderer.profile());
            if (simpleColoursOnly && !colours.areSimple()) {
                return null;
            }
            return renderer.pixels(renderer.resample(decoder.rows()), colours);
        } catch (DeclinedException damaged) {
            return null;
        } catch (UnreadableImageException unreadable) {
            if (unreadable.reason() == Reason.UNDECODABLE) {
                return null; // Another decoder may still show something of it.
            }
            throw unreadable;
        }
    }
}
