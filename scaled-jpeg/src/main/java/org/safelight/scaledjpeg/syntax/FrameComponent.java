package org.safelight.scaledjpeg.syntax;

/**
 * One colour component as the frame header declares it (T.81, B.2.2).
 *
 * @param index position in the frame, from 0
 * @param id the identifier scans refer to
 * @param horizontal sampling factor, 1 to 4
 * @param vertical sampling factor, 1 to 4
 * @param quantTable selector of the quantisation table, 0 to 3
 */
public record FrameComponent(int index, int id, int horizontal, int vertical, int quantTable) {}
