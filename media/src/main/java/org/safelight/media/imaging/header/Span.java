package org.safelight.media.imaging.header;

/** Where some bytes are in a file. */
public record Span(long position, long length) {}
