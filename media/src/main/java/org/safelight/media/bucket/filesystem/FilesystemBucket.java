package org.safelight.media.bucket.filesystem;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.safelight.contract.media.ContentHash;
import org.safelight.contract.media.ObjectKey;
import org.safelight.media.bucket.Bucket;
import org.safelight.media.bucket.MissingObjectException;
import org.safelight.media.bucket.Sha256;
import org.safelight.media.bucket.StoredObject;
import org.safelight.media.bucket.VerifiedInputStream;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * A directory of objects, each a file below two levels of folders taken from the hash of its key.
 * An object is written to {@code tmp}, flushed to the disk, then renamed: it is there whole or not
 * at all. Several buckets, also of several processes, may share one directory.
 */
public final class FilesystemBucket implements Bucket {

    private final Path root;
    private final Drafts drafts;
    private final DurableFolders folders;

    /** Opens the bucket, made where there is none, and removes what a crash left half-written. */
    public FilesystemBucket(Path root) throws IOException {
        this.root = Files.createDirectories(root.toAbsolutePath());
        this.folders = new DurableFolders(this.root);
        this.drafts = new Drafts(folders.make(this.root.resolve("tmp")));
        drafts.removeAbandoned(Integer.MAX_VALUE);
    }

    @Override
    public StoredObject put(ObjectKey key, InputStream body) throws IOException {
        try (Draft draft = drafts.begin()) {
            StoredObject stored = draft.write(body);
            Path folder = folders.make(shelf(key));
            Files.move(draft.file(), file(key), StandardCopyOption.ATOMIC_MOVE);
            DurableFolders.flush(folder);
            return stored;
        }
    }

    @Override
    public InputStream open(ObjectKey key, ContentHash expected) throws IOException {
        return new VerifiedInputStream(Channels.newInputStream(channel(key)), key, expected);
    }

    @Override
    public InputStream openRange(ObjectKey key, long offset, long length) throws IOException {
        if (offset < 0 || length < 0) {
            throw new IllegalArgumentException("A range has no negative offset or length");
        }
        return new RangeInputStream(channel(key), offset, length);
    }

    @Override
    public boolean remove(ObjectKey key) throws IOException {
        boolean removed = Files.deleteIfExists(file(key));
        if (removed) {
            DurableFolders.flush(shelf(key));
        }
        return removed;
    }

    /** {@inheritDoc} Close the stream: it holds a directory open. */
    @Override
    public Stream<ObjectKey> keysWrittenBefore(Instant before) {
        return new ObjectFiles(root).writtenBefore(FileTime.from(before));
    }

    /** {@inheritDoc} Locks tell what is being written, however long ago that began. */
    @Override
    public int removeUnfinished(Instant before, int most) throws IOException {
        return drafts.removeAbandoned(most);
    }

    private FileChannel channel(ObjectKey key) throws IOException {
        try {
            return FileChannel.open(file(key), StandardOpenOption.READ);
        } catch (NoSuchFileException missing) {
            throw new MissingObjectException(key);
        }
    }

    private Path file(ObjectKey key) {
        return shelf(key).resolve(key.value());
    }

    /** By hash, because keys that are made one after the other may all begin alike. */
    private Path shelf(ObjectKey key) {
        String hash = Sha256.of(key.value().getBytes(US_ASCII)).value();
        return root.resolve(hash.substring(0, 2), hash.substring(2, 4));
    }
}
