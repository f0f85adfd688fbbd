package org.safelight.scaledjpeg;

/** What comes of looking at a file's header. */
public sealed interface Opening permits ScaledJpeg, Declined {}
