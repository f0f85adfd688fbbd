package org.safelight.benchmarks.thumbnails;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a JPEG's frame header says (ITU-T T.81, B.2.2), without any of the code that is measured.
 *
 * @param kind {@code baseline} or {@code progressive}
 */
record SourceFile(String kind, double megapixels) {

    private static final int SOF0 = 0xC0;
    private static final int SOF1 = 0xC1;
    private static final int SOF2 = 0xC2;

    static SourceFile of(Path file) {
        try {
            return of(ByteBuffer.wrap(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceFile of(ByteBuffer jpeg) {
        int position = 2;
        while (true) {
            int marker = jpeg.get(position + 1) & 0xFF;
            if (marker == SOF0 || marker == SOF1 || marker == SOF2) {
                int height = jpeg.getShort(position + 5) & 0xFFFF;
                int width = jpeg.getShort(position + 7) & 0xFFFF;
                return new SourceFile(
                        marker == SOF2 ? "progressive" : "baseline", width * height / 1e6);
            }
            position += 2 + (jpeg.getShort(position + 2) & 0xFFFF);
        }
    }
}
