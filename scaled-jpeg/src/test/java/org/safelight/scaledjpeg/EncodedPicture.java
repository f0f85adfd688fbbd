package org.safelight.scaledjpeg;

import java.util.List;

/** A file and the quantised coefficients it was made of. */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record EncodedPicture(byte[] file, List<Component> components) {

    /**
     * A component's blocks.
     *
     * @param blocks dequantised coefficients of each block, row by row
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Component(int horizontal, int vertical, int blocksWide, double[][] blocks) {

        /** How far, at most, a plane is from what it should hold, in levels. */
        double furthest(Planes.Plane plane, Scale scale) {
            int side = scale.samplesPerBlock();
            double furthest = 0;
            for (int y = 0; y < plane.height(); y += side) {
                for (int x = 0; x < plane.width(); x += side) {
                    double[] block = blocks[y / side * blocksWide + x / side];
                    furthest = Math.max(furthest, furthest(plane, x, y, side, block));
                }
            }
            return furthest;
        }

        private static double furthest(
                Planes.Plane plane, int left, int top, int side, double[] block) {
            double[] expected = Dct.reducedInverse(block, side);
            double furthest = 0;
            for (int i = 0; i < expected.length; i++) {
                int x = left + i % side;
                int y = top + i / side;
                if (x < plane.width() && y < plane.height()) {
                    double distance = Math.abs(Jpegs.sample(plane, x, y) - expected[i]);
                    furthest = Math.max(furthest, distance);
                }
            }
            return furthest;
        }
    }
}
