package org.safelight.scaledjpeg;

import org.safelight.scaledjpeg.syntax.Frame;
import org.safelight.scaledjpeg.syntax.FrameComponent;
import org.safelight.scaledjpeg.syntax.Reason;
import org.safelight.scaledjpeg.syntax.Refusal;
import org.safelight.scaledjpeg.transform.Sampled;

import java.util.ArrayList;
import java.util.List;

/** The planes of a picture being decoded. */
final class PlaneSet {

    private final Frame frame;
    private final Scale scale;
    private final List<Sampled> planes = new ArrayList<>();

    PlaneSet(Frame frame, Scale scale, Workspace workspace, Limits limits) throws Refusal {
        this.frame = frame;
        this.scale = scale;
        checkMemory(limits);
        int perBlock = scale.samplesPerBlock();
        for (FrameComponent component : frame.components()) {
            int length = (int) Sampled.bytes(frame, component, perBlock);
            byte[] samples = workspace.grayPlane(component.index(), length);
            planes.add(Sampled.over(frame, component, perBlock, samples));
        }
    }

    private void checkMemory(Limits limits) throws Refusal {
        int bytesPerSample = frame.progressive() ? 1 + Short.BYTES + Long.BYTES / 4 : 1;
        long bytes = 0;
        for (FrameComponent component : frame.components()) {
            long samples = Sampled.bytes(frame, component, scale.samplesPerBlock());
            bytes += samples > Integer.MAX_VALUE - 8 ? Long.MAX_VALUE / 8 : samples;
        }
        if (bytes * bytesPerSample > limits.workingBytes()) {
            throw new Refusal(Reason.OVER_LIMIT, "too much memory for the planes");
        }
    }

    List<Sampled> planes() {
        return List.copyOf(planes);
    }

    Planes finished(double coverage, boolean complete) {
        return new Planes(planes.stream().map(this::plane).toList(), coverage, complete);
    }

    private Planes.Plane plane(Sampled sampled) {
        FrameComponent component = sampled.component();
        double exactWidth = exact(frame.width(), component.horizontal(), frame.maxHorizontal());
        double exactHeight = exact(frame.height(), component.vertical(), frame.maxVertical());
        return new Planes.Plane(
                (int) Math.ceil(exactWidth),
                (int) Math.ceil(exactHeight),
                sampled.stride(),
                exactWidth,
                exactHeight,
                sampled.samples());
    }

    private double exact(int pixels, int factor, int maxFactor) {
        return (double) ((long) pixels * factor) / (maxFactor * scale.denominator());
    }
}
