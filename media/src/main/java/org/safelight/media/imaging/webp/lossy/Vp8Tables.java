package org.safelight.media.imaging.webp.lossy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;

/** The constants of VP8 (RFC 6386), too many to stand in code. */
final class Vp8Tables {

    static final int MODES = 10;
    static final int STEPS = 128;

    /** Coefficients' probabilities: by kind of block, band, neighbours and node of the tree. */
    static final int KINDS = 4;

    static final int BANDS = 8;
    static final int CONTEXTS = 3;
    static final int NODES = 11;

    private static final int PROBABILITIES = KINDS * BANDS * CONTEXTS * NODES;
    private static final int[] NUMBERS = read();

    /** By the mode above, the one to the left, and node: section 11.5. */
    static final int[] SUB_BLOCK_MODES = part(0, MODES * MODES * (MODES - 1));

    /** Section 13.4. */
    static final int[] UPDATES = part(SUB_BLOCK_MODES.length, PROBABILITIES);

    /** Section 13.5. */
    static final int[] DEFAULTS = part(SUB_BLOCK_MODES.length + PROBABILITIES, PROBABILITIES);

    /** Section 14.1. */
    static final int[] DC_STEPS = part(SUB_BLOCK_MODES.length + 2 * PROBABILITIES, STEPS);

    static final int[] AC_STEPS = part(SUB_BLOCK_MODES.length + 2 * PROBABILITIES + STEPS, STEPS);

    private Vp8Tables() {}

    private static int[] part(int from, int count) {
        return Arrays.copyOfRange(NUMBERS, from, from + count);
    }

    private static int[] read() {
        try (InputStream in = Vp8Tables.class.getResourceAsStream("vp8.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ", -1)))
                    .mapToInt(Integer::parseInt)
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
