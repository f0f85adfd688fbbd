package org.safelight.media.imaging.decode;

import org.safelight.media.imaging.colour.ColourModel;
import org.safelight.media.imaging.render.Rows;

/**
 * A whole picture. Where it has one channel more than its colours have, that is alpha, and the
 * colours are multiplied by it.
 */
public record Decoded(Rows rows, ColourModel model) {}
