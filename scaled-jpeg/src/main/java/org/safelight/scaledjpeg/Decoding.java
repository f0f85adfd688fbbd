package org.safelight.scaledjpeg;

/** What comes of decoding a picture. */
public sealed interface Decoding permits Planes, Declined {}
