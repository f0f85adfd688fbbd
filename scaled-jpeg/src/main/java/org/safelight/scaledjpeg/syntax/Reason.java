package org.safelight.scaledjpeg.syntax;

/** Why a stream is left to another reader. */
public enum Reason {
    /** The bytes do not begin with a JPEG start marker. */
    NOT_JPEG,
    /** A valid process this library does not decode: arithmetic, lossless, 12 bit, CMYK, … */
    UNSUPPORTED,
    /** A scan names a quantisation or Huffman table that no segment has defined. */
    MISSING_TABLE,
    /** The stream breaks the standard in a way that could change the picture. */
    MALFORMED,
    /** There are not enough bytes for the number of blocks that the header claims. */
    TOO_SHORT,
    /** A limit on pixels, memory, scans or segments would be passed. */
    OVER_LIMIT,
    /** The time allowed for decoding has passed. */
    OUT_OF_TIME
}
