package org.safelight.scaledjpeg.entropy;

import org.safelight.scaledjpeg.syntax.ScanHeader;
import org.safelight.scaledjpeg.syntax.ScanHeader.ScanComponent;
import org.safelight.scaledjpeg.transform.Sampled;

import java.util.ArrayList;
import java.util.List;

/**
 * Where one block lies in every unit of a scan.
 *
 * @param across blocks from the unit's left, of the component's {@code wide}
 * @param down blocks from the unit's top, of the component's {@code high}
 */
record Place(ScanComponent owner, int across, int down, int wide, int high) {

    /** The blocks of a unit in coding order (T.81, A.2.3). */
    static List<Place> of(ScanHeader scan) {
        List<Place> places = new ArrayList<>();
        boolean interleaved = scan.components().size() > 1;
        for (ScanComponent owner : scan.components()) {
            int wide = interleaved ? owner.component().horizontal() : 1;
            int high = interleaved ? owner.component().vertical() : 1;
            for (int i = 0; i < wide * high; i++) {
                places.add(new Place(owner, i % wide, i / wide, wide, high));
            }
        }
        return places;
    }

    /** The index of the block at a unit, in rows of {@code stride} blocks. */
    int block(int unitRow, int unitColumn, int stride) {
        return (unitRow * high + down) * stride + unitColumn * wide + across;
    }

    /** The index of the first sample of the block at a unit. */
    int sample(int unitRow, int unitColumn, Sampled plane) {
        int line = (unitRow * high + down) * plane.perBlock();
        return line * plane.stride() + (unitColumn * wide + across) * plane.perBlock();
    }
}
