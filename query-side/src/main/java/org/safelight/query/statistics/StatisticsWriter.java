package org.safelight.query.statistics;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.photo.PhotoId;

import java.util.function.UnaryOperator;

/**
 * Where the projection writes the statistics view. A change that comes with a sequence number
 * already seen, or a lower one, has no effect. So events may be delivered any number of times.
 */
public interface StatisticsWriter {

    /** What one event makes of what a photo adds; null stands for nothing. */
    @FunctionalInterface
    interface Step {

        @Nullable CountedPhoto applyTo(@Nullable CountedPhoto before);

        /** A step that makes nothing of nothing. */
        static Step ofCounted(UnaryOperator<CountedPhoto> step) {
            return photo -> photo == null ? null : step.apply(photo);
        }
    }

    /** Changes what one photo adds. */
    void change(PhotoId photoId, long sequence, Step step);

    /** Forgets everything, in the transaction at hand where there is one. */
    void clear();
}
