package org.safelight.standalone.privilege;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.model.S3Request;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Notes which permissions the requests of a client need, as {@code action resource}. */
final class S3Calls implements ExecutionInterceptor {

    private static final String BUCKET = "arn:aws:s3:::";

    private final Set<String> needed = new ConcurrentSkipListSet<>();

    Set<String> needed() {
        return needed;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        var request = (S3Request) context.request();
        String bucket = BUCKET + request.getValueForField("Bucket", String.class).orElseThrow();
        needed.add(
                switch (request.getClass().getSimpleName()) {
                    case "GetObjectRequest", "HeadObjectRequest" -> "s3:GetObject " + bucket + "/*";
                    case "PutObjectRequest",
                            "CreateMultipartUploadRequest",
                            "UploadPartRequest",
                            "CompleteMultipartUploadRequest" ->
                            "s3:PutObject " + bucket + "/*";
                    case "DeleteObjectRequest" -> "s3:DeleteObject " + bucket + "/*";
                    case "AbortMultipartUploadRequest" ->
                            "s3:AbortMultipartUpload " + bucket + "/*";
                    case "ListObjectsV2Request", "HeadBucketRequest" -> "s3:ListBucket " + bucket;
                    case "ListMultipartUploadsRequest" -> "s3:ListBucketMultipartUploads " + bucket;
                    default ->
                            throw new IllegalStateException(
                                    "Nobody has said what " + request.getClass() + " needs");
                });
    }
}
