package org.safelight.media.bucket.s3;

import org.safelight.contract.media.ObjectKey;
import org.safelight.media.bucket.KeysInUse;
import org.safelight.media.bucket.LongestPut;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.S3Object;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is in a bucket, a page of a thousand at a time. */
record Listing(S3Client client, String bucket) {

    Stream<ObjectKey> writtenBefore(Instant before) throws IOException {
        ListObjectsV2Response first = S3.call(() -> page(null));
        return Stream.iterate(Optional.of(first), Optional::isPresent, this::next)
                .flatMap(page -> page.orElseThrow().contents().stream())
                .filter(object -> isOlder(object, before))
                .flatMap(object -> KeysInUse.named(object.key()));
    }

    /** S3 dates an object of several parts back to when its first part was begun. */
    private static boolean isOlder(S3Object object, Instant before) {
        boolean ofParts = object.eTag().contains("-");
        Instant limit = ofParts ? before.minus(LongestPut.DURATION) : before;
        return object.lastModified().isBefore(limit);
    }

    private Optional<ListObjectsV2Response> next(Optional<ListObjectsV2Response> last) {
        String token = last.map(ListObjectsV2Response::nextContinuationToken).orElse(null);
        try {
            return token == null ? Optional.empty() : Optional.of(page(token));
        } catch (SdkException e) {
            throw new UncheckedIOException(S3.failure(e));
        }
    }

    private ListObjectsV2Response page(@org.jspecify.annotations.Nullable String token) {
        return client.listObjectsV2(page -> page.bucket(bucket).continuationToken(token));
    }

    int abortBegunBefore(Instant limit, int most) {
        List<MultipartUpload> abandoned =
                client.listMultipartUploadsPaginator(page -> page.bucket(bucket)).uploads().stream()
                        .filter(upload -> upload.initiated().isBefore(limit))
                        .limit(most)
                        .toList();
        abandoned.forEach(
                upload ->
                        client.abortMultipartUpload(
                                it ->
                                        it.bucket(bucket)
                                                .key(upload.key())
                                                .uploadId(upload.uploadId())));
        return abandoned.size();
    }
}
