package org.safelight.access.oidc.issuer;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;

/** Asks issuers: seconds at most, answers of a bounded size, and never where a redirect leads. */
public final class IssuerCalls {

    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(2);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 256 * 1024;

    private @Nullable RestClient client;

    /** Made when somebody first asks: it has a thread of its own. */
    private synchronized RestClient client() {
        if (client == null) {
            client = made();
        }
        return client;
    }

    private static RestClient made() {
        var connections =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECTS_WITHIN)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
        var requests = new JdkClientHttpRequestFactory(connections);
        requests.setReadTimeout(ANSWERS_WITHIN);
        return RestClient.builder()
                .requestFactory(requests)
                .requestInterceptor(new Bounded())
                .build();
    }

    /** The text at an address; fails unless it is there. */
    String get(URI address) {
        try {
            return Objects.requireNonNull(
                    client().get().uri(address).exchange((_, answer) -> text(address, answer)));
        } catch (RestClientException e) {
            throw new IssuerUnavailableException(address + " does not answer", e);
        }
    }

    private static String text(URI address, ClientHttpResponse answer) throws IOException {
        if (answer.getStatusCode() != HttpStatus.OK) {
            throw new IOException(address + " answers " + answer.getStatusCode().value());
        }
        return new String(answer.getBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** For exchanging codes for tokens. */
    public RestClient forTokens() {
        return client().mutate()
                .configureMessageConverters(
                        converters ->
                                converters
                                        .addCustomConverter(new FormHttpMessageConverter())
                                        .addCustomConverter(
                                                new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    private static final class Bounded implements ClientHttpRequestInterceptor {

        @Override
        public ClientHttpResponse intercept(
                HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
                throws IOException {
            return new BoundedAnswer(execution.execute(request, body), MOST_BYTES);
        }
    }
}
