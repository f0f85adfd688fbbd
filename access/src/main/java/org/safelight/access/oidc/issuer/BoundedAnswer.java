package org.safelight.access.oidc.issuer;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An answer of which no more than so many bytes are taken; a longer one is none. */
record BoundedAnswer(ClientHttpResponse answer, int most) implements ClientHttpResponse {

    @Override
    public InputStream getBody() throws IOException {
        byte[] bytes = answer.getBody().readNBytes(most + 1);
        if (bytes.length > most) {
            throw new IOException("An issuer's answer is longer than " + most + " bytes");
        }
        return new ByteArrayInputStream(bytes);
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
