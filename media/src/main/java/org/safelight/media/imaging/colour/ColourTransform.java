package org.safelight.media.imaging.colour;

/** Turns channels of some colours into red, green and blue of sRGB, 0 to 255. */
public interface ColourTransform {

    /** Takes one array for each channel and gives three; may write into those it was given. */
    float[][] toSrgb(float[][] channels);
}
