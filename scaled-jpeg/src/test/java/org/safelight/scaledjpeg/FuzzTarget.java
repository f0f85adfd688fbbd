package org.safelight.scaledjpeg;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * What has to hold of any bytes whatever: reading them throws nothing, takes little time, and does
 * not depend on what was read before. A fuzzer calls it ({@code benchmarks/fuzz.sh}), and so does
 * {@link FuzzCorpusTest}.
 */
public final class FuzzTarget {

    private static final double MOST_SECONDS = 1;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** It remembers every file before. */
    private static final Workspace USED = new Workspace();

    private FuzzTarget() {}

    /** Named as Jazzer and its kind expect. */
    public static void fuzzerTestOneInput(byte[] file) {
        long start = THREADS.getCurrentThreadCpuTime();
        if (ScaledJpeg.open(file, Jpegs.PATIENT) instanceof ScaledJpeg jpeg) {
            var fresh = new Workspace();
            for (Scale scale : Scale.values()) {
                compare(jpeg.header(), scale, jpeg.decode(scale, fresh), jpeg.decode(scale, USED));
            }
        }
        double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
        if (seconds > MOST_SECONDS) {
            throw new AssertionError("took " + seconds + " s");
        }
    }

    private static void compare(JpegHeader header, Scale scale, Decoding fresh, Decoding used) {
        if (fresh instanceof Planes planes && used instanceof Planes again) {
            checkGeometry(header, planes, scale);
            checkSame(planes, again);
        } else if (!fresh.equals(used)) {
            throw new AssertionError("with a used workspace " + used + ", not " + fresh);
        }
    }

    private static void checkSame(Planes planes, Planes again) {
        for (int i = 0; i < planes.planes().size(); i++) {
            Planes.Plane plane = planes.planes().get(i);
            int used = plane.height() * plane.stride();
            byte[] samples = again.planes().get(i).samples();
            if (!Arrays.equals(plane.samples(), 0, used, samples, 0, used)) {
                throw new AssertionError("another picture with a used workspace");
            }
        }
    }

    private static void checkGeometry(JpegHeader header, Planes planes, Scale scale) {
        if (planes.coverage() < 0 || planes.coverage() > 1) {
            throw new AssertionError("covers " + planes.coverage());
        }
        for (Planes.Plane plane : planes.planes()) {
            int last = (plane.height() - 1) * plane.stride() + plane.width() - 1;
            boolean within = last < plane.samples().length && plane.width() <= plane.stride();
            double widest = (double) header.width() / scale.denominator();
            if (!within || plane.exactWidth() > widest || plane.exactWidth() > plane.width()) {
                throw new AssertionError("a plane of " + plane.width() + " by " + plane.height());
            }
        }
    }
}
