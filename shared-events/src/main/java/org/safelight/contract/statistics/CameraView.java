package org.safelight.contract.statistics;

/**
 * What was taken with one camera and is not in the trash.
 *
 * @param camera make and model; empty for photos that do not say
 */
public record CameraView(String camera, long photos, long bytes) {}
