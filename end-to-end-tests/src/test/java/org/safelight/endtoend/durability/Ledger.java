package org.safelight.endtoend.durability;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.safelight.endtoend.pictures.Picture;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a careful client writes down of every upload that was acknowledged, flushed to the disk
 * before it believes it: photo id and SHA-256.
 */
final class Ledger implements Closeable {

    private final Path file;
    private final FileChannel channel;

    Ledger(Path file) throws IOException {
        this.file = file;
        this.channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    synchronized void enter(String photo, Picture picture) throws IOException {
        String line = photo + " " + picture.hash() + "\n";
        channel.write(ByteBuffer.wrap(line.getBytes(US_ASCII)));
        channel.force(false);
    }

    /** SHA-256 by photo id, one entry a photo. */
    Map<String, String> entries() throws IOException {
        return Files.readAllLines(file, US_ASCII).stream()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(entry -> entry[0], entry -> entry[1]));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
