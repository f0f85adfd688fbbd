package org.safelight.media.imaging.isolation;

import org.safelight.contract.media.Dimensions;
import org.safelight.media.imaging.RenderedThumbnail;
import org.safelight.media.imaging.UnreadableImageException;
import org.safelight.media.imaging.UnreadableImageException.Reason;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** What a decoder process writes: its messages begin with a byte that tells which. */
final class Answer {

    static final int READY = 0;
    static final int READ = 1;
    static final int DONE = 2;
    static final int REFUSED = 3;

    private static final int LARGEST_THUMBNAIL = 64 << 20;

    private Answer() {}

    static void write(DataOutputStream out, RenderedThumbnail thumbnail) throws IOException {
        out.writeByte(DONE);
        out.writeInt(thumbnail.jpeg().length);
        out.write(thumbnail.jpeg());
        out.writeInt(thumbnail.dimensions().width());
        out.writeInt(thumbnail.dimensions().height());
        out.writeUTF(thumbnail.placeholder());
        out.writeUTF(thumbnail.recipe());
        out.flush();
    }

    static RenderedThumbnail readThumbnail(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LARGEST_THUMBNAIL) {
            throw new IOException("A decoder process answered nonsense");
        }
        byte[] jpeg = in.readNBytes(length);
        var dimensions = new Dimensions(in.readInt(), in.readInt());
        return new RenderedThumbnail(jpeg, dimensions, in.readUTF(), in.readUTF());
    }

    static void write(DataOutputStream out, UnreadableImageException refusal) throws IOException {
        out.writeByte(REFUSED);
        out.writeUTF(refusal.reason().name());
        out.writeUTF(String.valueOf(refusal.getMessage()));
        out.flush();
    }

    static UnreadableImageException readRefusal(DataInputStream in) throws IOException {
        return new UnreadableImageException(Reason.valueOf(in.readUTF()), in.readUTF());
    }
}
