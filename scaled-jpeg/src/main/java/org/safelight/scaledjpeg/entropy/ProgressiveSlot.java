package org.safelight.scaledjpeg.entropy;

import org.safelight.scaledjpeg.syntax.ScanHeader;
import org.safelight.scaledjpeg.transform.Coefficients;

import java.util.List;

/** One block of a unit, and where in its component's coefficients the next such block begins. */
final class ProgressiveSlot {

    final Place place;
    final int index;
    final short[] values;
    final int step;
    private final int perBlock;
    private final int stride;
    int target;

    private ProgressiveSlot(Place place, Coefficients coefficients) {
        this.place = place;
        this.index = place.owner().component().index();
        this.values = coefficients.values();
        this.perBlock = coefficients.band().size();
        this.stride = coefficients.stride();
        this.step = place.wide() * perBlock;
    }

    static ProgressiveSlot[] of(ScanHeader scan, List<Coefficients> targets) {
        return Place.of(scan).stream()
                .map(p -> new ProgressiveSlot(p, targets.get(p.owner().component().index())))
                .toArray(ProgressiveSlot[]::new);
    }

    static void startRow(ProgressiveSlot[] slots, int row, int column) {
        for (ProgressiveSlot slot : slots) {
            slot.target = slot.place.block(row, column, slot.stride) * slot.perBlock;
        }
    }
}
