package org.safelight.access.oidc.issuer;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An answer whose body is at hand, as often as it is asked for, and of a bounded size. */
final class BoundedAnswer implements ClientHttpResponse {

    private final ClientHttpResponse answer;
    private final byte[] body;

    /**
     * Reads the body of an answer.
     *
     * @throws IOException also when it is longer than so many bytes
     */
    BoundedAnswer(ClientHttpResponse answer, int most) throws IOException {
        this.answer = answer;
        this.body = answer.getBody().readNBytes(most + 1);
        if (body.length > most) {
            answer.close();
            throw new IOException("An issuer's answer is longer than " + most + " bytes");
        }
    }

    @Override
    public InputStream getBody() {
        return new ByteArrayInputStream(body);
    }

    @Override
    public HttpHeaders getHeaders() {
        return answer.getHeaders();
    }

    @Override
    public HttpStatusCode getStatusCode() throws IOException {
        return answer.getStatusCode();
    }

    @Override
    public String getStatusText() throws IOException {
        return answer.getStatusText();
    }

    @Override
    public void close() {
        answer.close();
    }
}
