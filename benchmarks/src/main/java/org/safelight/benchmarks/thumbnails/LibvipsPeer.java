package org.safelight.benchmarks.thumbnails;

import org.safelight.benchmarks.vips.Vips;

import java.io.IOException;

/** libvips, called in process. */
final class LibvipsPeer {

    public static void main(String[] arguments) throws IOException {
        PeerLoop.run(image -> Vips.jpegThumbnail(image, 200, 85));
    }
}
