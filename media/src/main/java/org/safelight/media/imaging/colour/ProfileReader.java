package org.safelight.media.imaging.colour;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.media.ImageFormat;
import org.safelight.media.imaging.ImageSource;
import org.safelight.media.imaging.header.Header;
import org.safelight.media.imaging.header.SourceReader;
import org.safelight.media.imaging.header.Span;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Reads the colour profile that is embedded in a file, within bounds. */
public final class ProfileReader {

    /** Profiles of printers have 500 kB to 3 MB. */
    private static final int LARGEST = 4 << 20;

    private static final int PART = 4096;
    private static final int LONGEST_NAME = 80;

    private ProfileReader() {}

    /** The profile, null where there is none that can be read. */
    public static byte @Nullable [] read(ImageSource source, Header header) throws IOException {
        var in = new SourceReader(source);
        var bytes = new ByteArrayOutputStream();
        for (Span part : header.profile()) {
            int room = LARGEST - bytes.size();
            bytes.write(in.bytes(part.position(), (int) Math.min(room, part.length())));
        }
        if (bytes.size() == 0 || bytes.size() == LARGEST) {
            return null;
        }
        boolean deflated = header.format() == ImageFormat.PNG;
        return deflated ? inflated(bytes.toByteArray()) : bytes.toByteArray();
    }

    /** PNG third edition, 11.3.2.3: a name, a zero, the method, then a zlib stream. */
    private static byte @Nullable [] inflated(byte[] chunk) {
        int name = 0;
        while (name < Math.min(LONGEST_NAME, chunk.length - 2) && chunk[name] != 0) {
            name++;
        }
        if (chunk.length < name + 3) {
            return null;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(chunk, name + 2, chunk.length - name - 2);
            var profile = new ByteArrayOutputStream();
            byte[] part = new byte[PART];
            while (!inflater.finished() && profile.size() < LARGEST) {
                int length = inflater.inflate(part);
                if (length == 0) {
                    return null;
                }
                profile.write(part, 0, length);
            }
            return inflater.finished() ? profile.toByteArray() : null;
        } catch (DataFormatException broken) {
            return null;
        } finally {
            inflater.end();
        }
    }
}
