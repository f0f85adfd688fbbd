package org.safelight.media.bucket.s3;

import org.safelight.contract.media.ContentHash;
import org.safelight.contract.media.ObjectKey;
import org.safelight.media.bucket.Bucket;
import org.safelight.media.bucket.KeysInUse;
import org.safelight.media.bucket.LongestPut;
import org.safelight.media.bucket.MissingObjectException;
import org.safelight.media.bucket.StoredObject;
import org.safelight.media.bucket.VerifiedInputStream;

import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * A bucket of S3. What fits into one part is put at once, more goes part after part and becomes an
 * object when it is complete. The bucket itself is made by whoever owns the account.
 */
public final class S3Bucket implements Bucket {

    /** What each running upload keeps in memory of a large object: 8 MiB. */
    static final int PART = 8 * 1024 * 1024;

    private static final int NOT_FOUND = 404;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    private final S3Client client;
    private final String name;
    private final Creation creation = new Creation();

    /** The bucket of this name; the client stays the caller's to close. */
    public S3Bucket(S3Client client, String name) {
        this.client = client;
        this.name = name;
    }

    /**
     * Asks whether the bucket is there and may be seen.
     *
     * @throws IOException when not
     */
    public void check() throws IOException {
        S3.call(
                () -> {
                    try {
                        return client.headBucket(bucket -> bucket.bucket(name));
                    } catch (NoSuchBucketException e) {
                        throw new IOException("There is no bucket " + name, e);
                    }
                });
    }

    @Override
    public StoredObject put(ObjectKey key, InputStream body) throws IOException {
        var part = new Part(PART);
        part.fill(body);
        return part.isFull() ? putInParts(key, part, body) : putAtOnce(key, part);
    }

    private StoredObject putAtOnce(ObjectKey key, Part whole) throws IOException {
        var stored = new StoredObject(whole.length(), whole.hash());
        String checksum = Part.inBase64(stored.hash());
        create(
                key,
                stored,
                () ->
                        creation.send(
                                condition ->
                                        client.putObject(
                                                object ->
                                                        object.bucket(name)
                                                                .key(key.value())
                                                                .ifNoneMatch(condition)
                                                                .checksumSHA256(checksum),
                                                whole.asBody())));
        return stored;
    }

    private StoredObject putInParts(ObjectKey key, Part first, InputStream body)
            throws IOException {
        var upload = S3.call(() -> new MultipartUpload(client, name, key.value()));
        try {
            StoredObject stored = S3.call(() -> upload.write(first, body));
            if (!create(key, stored, () -> upload.complete(creation))) {
                upload.abort();
            }
            return stored;
        } catch (IOException | RuntimeException | Error e) {
            upload.abortAfter(e);
            throw e;
        }
    }

    /** False when somebody else, or a repeated request of ours, has created the same object. */
    private boolean create(ObjectKey key, StoredObject stored, Runnable request)
            throws IOException {
        return S3.call(
                () -> {
                    try {
                        request.run();
                        return true;
                    } catch (S3Exception e) {
                        if (!Creation.lost(e)) {
                            throw e;
                        }
                        KeysInUse.check(this, key, stored.hash());
                        return false;
                    }
                });
    }

    @Override
    public InputStream open(ObjectKey key, ContentHash expected) throws IOException {
        return new VerifiedInputStream(get(key, ""), key, expected);
    }

    @Override
    public InputStream openRange(ObjectKey key, long offset, long length) throws IOException {
        if (offset < 0 || length < 0) {
            throw new IllegalArgumentException("A range has no negative offset or length");
        }
        if (length == 0) {
            if (!isThere(key)) {
                throw new MissingObjectException(key);
            }
            return InputStream.nullInputStream();
        }
        boolean toTheEnd = length > Long.MAX_VALUE - offset;
        return get(key, "bytes=" + offset + "-" + (toTheEnd ? "" : offset + length - 1));
    }

    private InputStream get(ObjectKey key, String range) throws IOException {
        return S3.call(
                () -> {
                    try {
                        return new ObjectInputStream(
                                client.getObject(
                                        object ->
                                                object.bucket(name)
                                                        .key(key.value())
                                                        .range(range.isEmpty() ? null : range)));
                    } catch (NoSuchKeyException e) {
                        throw new MissingObjectException(key);
                    } catch (S3Exception e) {
                        if (e.statusCode() == RANGE_NOT_SATISFIABLE) {
                            return InputStream.nullInputStream();
                        }
                        throw e;
                    }
                });
    }

    /** {@inheritDoc} S3 does not say whether there was one, so it is asked before. */
    @Override
    public boolean remove(ObjectKey key) throws IOException {
        return S3.call(
                () -> {
                    boolean there = isThere(key);
                    if (there) {
                        client.deleteObject(object -> object.bucket(name).key(key.value()));
                    }
                    return there;
                });
    }

    private boolean isThere(ObjectKey key) throws IOException {
        return S3.call(
                () -> {
                    try {
                        client.headObject(object -> object.bucket(name).key(key.value()));
                        return true;
                    } catch (S3Exception e) {
                        if (e.statusCode() != NOT_FOUND) {
                            throw e;
                        }
                        return false;
                    }
                });
    }

    @Override
    public Stream<ObjectKey> keysWrittenBefore(Instant before) throws IOException {
        return new Listing(client, name).writtenBefore(before);
    }

    @Override
    public int removeUnfinished(Instant before, int most) throws IOException {
        Instant abandoned = LongestPut.abandonedBefore(before);
        return S3.call(() -> new Listing(client, name).abortBegunBefore(abandoned, most));
    }
}
