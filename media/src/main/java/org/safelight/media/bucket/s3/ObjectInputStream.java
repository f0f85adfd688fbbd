package org.safelight.media.bucket.s3;

import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

import java.io.FilterInputStream;
import java.io.IOException;

/** The bytes of an answer. Closed before its end it is cut off instead of read to the end. */
final class ObjectInputStream extends FilterInputStream {

    private final ResponseInputStream<GetObjectResponse> answer;
    private boolean ended;

    ObjectInputStream(ResponseInputStream<GetObjectResponse> answer) {
        super(answer);
        this.answer = answer;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            int count = super.read(buffer, offset, length);
            ended |= count < 0;
            return count;
        } catch (SdkException e) {
            throw S3.failure(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (!ended) {
            answer.abort();
        }
        super.close();
    }
}
