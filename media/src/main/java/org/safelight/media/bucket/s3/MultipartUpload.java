package org.safelight.media.bucket.s3;

import org.safelight.contract.media.ContentHash;
import org.safelight.media.bucket.LongestPut;
import org.safelight.media.bucket.Sha256;
import org.safelight.media.bucket.StoredObject;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** One object on its way in, part after part; an object only once it is completed. */
final class MultipartUpload {

    private final S3Client client;
    private final String bucket;
    private final String key;
    private final String id;
    private final List<CompletedPart> parts = new ArrayList<>();

    MultipartUpload(S3Client client, String bucket, String key) {
        this.client = client;
        this.bucket = bucket;
        this.key = key;
        this.id =
                client.createMultipartUpload(
                                upload ->
                                        upload.bucket(bucket)
                                                .key(key)
                                                .checksumAlgorithm(ChecksumAlgorithm.SHA256))
                        .uploadId();
    }

    /** Sends this part and all that follow; each is checked by its hash where it arrives. */
    StoredObject write(Part part, InputStream body) throws IOException {
        var deadline = new LongestPut();
        var digest = Sha256.digest();
        long bytes = 0;
        while (!part.isEmpty()) {
            deadline.check();
            part.feed(digest);
            bytes += part.length();
            parts.add(send(part, parts.size() + 1));
            if (!part.isFull()) {
                break;
            }
            part.fill(body);
        }
        return new StoredObject(bytes, Sha256.hash(digest));
    }

    private CompletedPart send(Part part, int number) {
        ContentHash hash = part.hash();
        String checksum = Part.inBase64(hash);
        String tag =
                client.uploadPart(
                                one ->
                                        one.bucket(bucket)
                                                .key(key)
                                                .uploadId(id)
                                                .partNumber(number)
                                                .checksumSHA256(checksum),
                                part.asBody())
                        .eTag();
        return CompletedPart.builder()
                .partNumber(number)
                .eTag(tag)
                .checksumSHA256(checksum)
                .build();
    }

    /** Makes one object of the parts. */
    void complete(Creation creation) {
        creation.send(
                condition ->
                        client.completeMultipartUpload(
                                whole ->
                                        whole.bucket(bucket)
                                                .key(key)
                                                .uploadId(id)
                                                .ifNoneMatch(condition)
                                                .multipartUpload(all -> all.parts(parts))));
    }

    /** Drops the parts. Where that fails too they are dropped one day, as abandoned. */
    void abortAfter(Throwable failure) {
        try {
            abort();
        } catch (SdkException leftForLater) {
            failure.addSuppressed(leftForLater);
        }
    }

    /** Drops the parts. */
    void abort() {
        client.abortMultipartUpload(upload -> upload.bucket(bucket).key(key).uploadId(id));
    }
}
