package org.safelight.contract.media;

import org.jspecify.annotations.Nullable;

/** How the photo was exposed: shutter time in seconds, f-number, ISO speed, focal length in mm. */
public record Exposure(
        @Nullable Double seconds,
        @Nullable Double aperture,
        @Nullable Integer iso,
        @Nullable Double focalLength) {}
