package org.safelight.endtoend.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file to upload. */
public final class Picture {

    private final String name;
    private final String mediaType;
    private final byte[] bytes;

    public Picture(String name, String mediaType, byte[] bytes) {
        this.name = name;
        this.mediaType = mediaType;
        this.bytes = bytes.clone();
    }

    /** A file from the disk, which says nothing about its type but its name. */
    public static Picture read(Path file) throws IOException {
        return new Picture(
                String.valueOf(file.getFileName()),
                "application/octet-stream",
                Files.readAllBytes(file));
    }

    /** The file's name. */
    public String name() {
        return name;
    }

    /** What the sender says it is. */
    public String mediaType() {
        return mediaType;
    }

    /** The file's content. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The content's SHA-256 in lower-case hexadecimal digits. */
    public String hash() {
        return HexFormat.of().formatHex(sha256(bytes));
    }

    /** The SHA-256 of some bytes. */
    public static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
