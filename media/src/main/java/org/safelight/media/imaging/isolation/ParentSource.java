package org.safelight.media.imaging.isolation;

import org.safelight.media.imaging.ImageSource;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** The file as a decoder process sees it: it asks its parent for each part. */
record ParentSource(long size, DataInputStream in, DataOutputStream out) implements ImageSource {

    /** The most bytes in one message. */
    static final int BLOCK = 1 << 20;

    @Override
    public int read(long position, byte[] buffer, int offset, int length) throws IOException {
        if (position >= size) {
            return -1;
        }
        int wanted = (int) Math.min(length, size - position);
        for (int done = 0; done < wanted; ) {
            int count = Math.min(BLOCK, wanted - done);
            out.writeByte(Answer.READ);
            out.writeLong(position + done);
            out.writeInt(count);
            out.flush();
            in.readFully(buffer, offset + done, count);
            done += count;
        }
        return wanted;
    }
}
