package org.safelight.endtoend.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Http;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Keeps cookies and goes where it is sent, one step at a time. */
public final class Browser {

    private static final int MOST_STEPS = 10;

    private final CookieManager cookies = new Cookies();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(cookies)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final URI home;

    /** As in browsers, nobody listens in on this machine: cookies for TLS only go there too. */
    private static final class Cookies extends CookieManager {

        Cookies() {
            super(null, CookiePolicy.ACCEPT_ALL);
        }

        @Override
        public Map<String, List<String>> get(URI place, Map<String, List<String>> headers)
                throws IOException {
            return super.get(
                    URI.create(place.toString().replaceFirst("^http:", "https:")), headers);
        }
    }

    /** One that shows the page at this address. */
    public Browser(URI home) {
        this.home = home;
    }

    /** Requests of the page that it shows. */
    public Http page() {
        return plain().with("Sec-Fetch-Site", "same-origin");
    }

    /** Requests with its cookies that do not say what they are for. */
    Http plain() {
        return new Http(home, "", client);
    }

    /** Goes somewhere, and no further. */
    Answer step(URI place) {
        return new Http(place.resolve("/"), "", client).get(place.toString());
    }

    /** Fills in a form. */
    Answer send(URI place, Map<String, String> fields) {
        String form =
                fields.entrySet().stream()
                        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
        return new Http(place.resolve("/"), "", client)
                .send(
                        "POST",
                        place.toString(),
                        BodyPublishers.ofString(form),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
    }

    /** Where it is sent from a place. */
    URI sentOn(URI place) {
        return place.resolve(step(place).expecting(302).header("Location").orElseThrow());
    }

    /** Goes to an issuer and back to the page. */
    URI signIn(String registration) throws IOException {
        return signIn(registration, UnaryOperator.identity());
    }

    /** The same, but somebody meddles with each address to which it is sent. */
    public URI signIn(String registration, UnaryOperator<String> meddler) throws IOException {
        return follow(home.resolve("/api/v1/session/oidc/" + registration), meddler);
    }

    /** Goes wherever it is sent on to. */
    URI follow(URI place) throws IOException {
        return follow(place, UnaryOperator.identity());
    }

    private URI follow(URI first, UnaryOperator<String> meddler) throws IOException {
        URI place = first;
        for (int i = 0; i < MOST_STEPS; i++) {
            Answer answer = step(place);
            if (answer.status() != 302) {
                return place;
            }
            String next = place.resolve(answer.header("Location").orElseThrow()).toString();
            place = URI.create(meddler.apply(next));
        }
        throw new IOException("Sent on and on, last to " + place);
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }
}
