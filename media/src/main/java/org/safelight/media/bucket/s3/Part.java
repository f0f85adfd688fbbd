package org.safelight.media.bucket.s3;

import org.safelight.contract.media.ContentHash;
import org.safelight.media.bucket.Sha256;

import software.amazon.awssdk.core.sync.RequestBody;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Some bytes of a body, kept so that sending them can be repeated. Small bodies need little memory:
 * the buffer grows with what comes, up to the size of a part, and is used again for the next.
 */
final class Part {

    private static final int FIRST = 64 * 1024;

    private final int size;
    private byte[] bytes;
    private int length;

    Part(int size) {
        this.size = size;
        this.bytes = new byte[Math.min(FIRST, size)];
    }

    /** Takes the next bytes of the body, fewer than the size only where it ends. */
    void fill(InputStream body) throws IOException {
        length = body.readNBytes(bytes, 0, bytes.length);
        while (length == bytes.length && length < size) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(size, 2L * length));
            length += body.readNBytes(bytes, length, bytes.length - length);
        }
    }

    boolean isEmpty() {
        return length == 0;
    }

    /** Whether more may follow. */
    boolean isFull() {
        return length == size;
    }

    int length() {
        return length;
    }

    void feed(MessageDigest digest) {
        digest.update(bytes, 0, length);
    }

    ContentHash hash() {
        MessageDigest digest = Sha256.digest();
        feed(digest);
        return Sha256.hash(digest);
    }

    /** The hash as S3 has it in headers. */
    static String inBase64(ContentHash hash) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hash.value()));
    }

    RequestBody asBody() {
        int sent = length;
        return RequestBody.fromContentProvider(
                () -> new ByteArrayInputStream(bytes, 0, sent), sent, "application/octet-stream");
    }
}
