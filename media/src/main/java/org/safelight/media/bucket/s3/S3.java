package org.safelight.media.bucket.s3;

import software.amazon.awssdk.core.exception.SdkException;

import java.io.IOException;

/** What the SDK throws, as the failure of input or output that it is. */
final class S3 {

    private S3() {}

    /** Something that the SDK does. */
    interface Call<T> {
        T run() throws IOException;
    }

    static <T> T call(Call<T> call) throws IOException {
        try {
            return call.run();
        } catch (SdkException e) {
            throw failure(e);
        }
    }

    static IOException failure(SdkException e) {
        return new IOException("S3 did not do what was asked: " + e.getMessage(), e);
    }
}
