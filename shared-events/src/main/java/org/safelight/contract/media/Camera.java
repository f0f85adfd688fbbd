package org.safelight.contract.media;

import org.jspecify.annotations.Nullable;

/** The equipment as it names itself in the file (Exif 2.32: Make, Model, LensModel). */
public record Camera(@Nullable String make, @Nullable String model, @Nullable String lens) {}
