package org.safelight.media.imaging.colour;

/** What the channels of a picture stand for; each goes from 0 to 255. */
public enum ColourModel {
    GRAY(1, "GRAY"),
    RGB(3, "RGB "),
    /** Full-range luma and colour differences (ITU-T T.871 section 7). */
    YCBCR(3, "RGB "),
    /** Luma from 16 to 235, colour differences from 16 to 240 (RFC 6386, section 9.2). */
    STUDIO_YCBCR(3, "RGB "),
    /** Amounts of ink: 255 is all of it. */
    CMYK(4, "CMYK"),
    /** Luma and colour differences of three inks as if they were colours, and black ink. */
    YCCK(4, "CMYK"),
    /** CIE L*a*b* of D50 as ICC encodes it in 8 bits: a and b are offset by 128. */
    LAB(3, "Lab ");

    private final int channels;
    private final String iccSpace;

    ColourModel(int channels, String iccSpace) {
        this.channels = channels;
        this.iccSpace = iccSpace;
    }

    /** The number of channels, alpha not counted. */
    public int channels() {
        return channels;
    }

    /** The signature of the colour space that a fitting profile is for (ICC.1:2022, table 19). */
    String iccSpace() {
        return iccSpace;
    }
}
