package org.safelight.endtoend.oidc;

import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Http;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.function.UnaryOperator;

/** Keeps cookies and goes where it is sent, one step at a time. */
final class Browser {

    private static final int MOST_STEPS = 10;

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(cookies)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final URI home;

    Browser(URI home) {
        this.home = home;
    }

    /** Requests of the page that it shows. */
    Http page() {
        return new Http(home, "", client);
    }

    /** Goes somewhere, and no further. */
    Answer step(URI place) {
        return new Http(place.resolve("/"), "", client).get(place.toString());
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
    URI signIn(String registration, UnaryOperator<String> meddler) throws IOException {
        URI place = home.resolve("/api/v1/session/oidc/" + registration);
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
