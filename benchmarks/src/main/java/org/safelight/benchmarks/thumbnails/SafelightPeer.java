package org.safelight.benchmarks.thumbnails;

import org.safelight.contract.media.ImageFormat;
import org.safelight.media.imaging.ImageInspector;
import org.safelight.media.imaging.ImageLimits;
import org.safelight.media.imaging.InMemorySource;
import org.safelight.media.imaging.ThumbnailPipeline;
import org.safelight.media.imaging.ThumbnailRecipe;

import java.io.IOException;

/** Safelight's own pipeline, as the service runs it. */
final class SafelightPeer {

    public static void main(String[] arguments) throws IOException {
        try (var pipeline =
                new ThumbnailPipeline(ThumbnailRecipe.DEFAULT, ImageLimits.DEFAULT, 1)) {
            PeerLoop.run(
                    image -> {
                        ImageFormat format = ImageInspector.formatOf(image).orElseThrow();
                        return pipeline.render(new InMemorySource(image), format).jpeg();
                    });
        }
    }
}
