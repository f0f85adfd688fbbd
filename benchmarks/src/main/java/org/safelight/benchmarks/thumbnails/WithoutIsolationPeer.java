package org.safelight.benchmarks.thumbnails;

import org.safelight.media.imaging.InMemorySource;
import org.safelight.media.imaging.ThumbnailRecipe;
import org.safelight.media.imaging.header.Headers;
import org.safelight.media.imaging.render.RenderingBuffers;
import org.safelight.media.imaging.render.ThumbnailRenderer;

import java.io.IOException;

/** Safelight's decoders and renderer without the process around them: what isolation costs. */
final class WithoutIsolationPeer {

    public static void main(String[] arguments) throws IOException {
        var buffers = new RenderingBuffers();
        PeerLoop.run(
                image -> {
                    var source = new InMemorySource(image);
                    return ThumbnailRenderer.of(
                                    source, Headers.read(source), ThumbnailRecipe.DEFAULT)
                            .render(buffers, Long.MAX_VALUE)
                            .jpeg();
                });
    }
}
