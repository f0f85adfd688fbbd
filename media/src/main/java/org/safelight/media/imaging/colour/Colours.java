package org.safelight.media.imaging.colour;

import org.jspecify.annotations.Nullable;

/**
 * The colours of a picture.
 *
 * @param profile as embedded in the file (ICC.1), null where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Colours(ColourModel model, byte @Nullable [] profile) {

    /** Whether no native code is needed to convert them. */
    public boolean areSimple() {
        IccTags tags = fittingProfile();
        return tags == null || simple(tags) != null;
    }

    /** Turns channels of these colours into sRGB. A profile that does not fit counts as none. */
    public float[][] toSrgb(float[][] channels) {
        YccMatrix.undo(model, channels);
        return transform().toSrgb(channels);
    }

    private ColourTransform transform() {
        IccTags tags = fittingProfile();
        if (tags == null || profile == null) {
            return PlainTransforms.of(model);
        }
        ColourTransform transform = simple(tags);
        if (transform == null) {
            transform = LcmsTransform.of(profile, model.channels());
        }
        return transform == null ? PlainTransforms.of(model) : transform;
    }

    private @Nullable ColourTransform simple(IccTags tags) {
        return switch (model) {
            case GRAY -> GrayTransform.of(tags);
            case RGB, YCBCR, STUDIO_YCBCR -> MatrixTransform.of(tags);
            default -> null;
        };
    }

    private @Nullable IccTags fittingProfile() {
        if (profile == null) {
            return null;
        }
        IccTags tags = IccTags.of(profile);
        return tags.isProfile() && tags.colourSpace().equals(model.iccSpace()) ? tags : null;
    }
}
