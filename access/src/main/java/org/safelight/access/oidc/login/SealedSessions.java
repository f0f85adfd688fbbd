package org.safelight.access.oidc.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.safelight.access.oidc.issuer.Issuers;
import org.safelight.access.oidc.person.OidcPerson;
import org.safelight.platform.secret.Keyring;

import tools.jackson.core.type.TypeReference;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Sessions that browsers keep themselves, sealed (ADR 0058). No node has to remember them, and none
 * can end one before its time but by taking it back from the browser.
 */
public final class SealedSessions implements SignedInByOidc {

    private static final String NAME = "safelight-session-oidc";

    private final SealedCookie<SealedPerson> cookie;
    private final Issuers issuers;
    private final InstantSource clock;

    /**
     * Sessions of people for whom these issuers vouch.
     *
     * @param secure whether browsers reach us by TLS, also where we do not see it
     */
    public SealedSessions(Keyring keys, Issuers issuers, boolean secure, InstantSource clock) {
        this.cookie = new SealedCookie<>(NAME, "Strict", secure, keys, new TypeReference<>() {});
        this.issuers = issuers;
        this.clock = clock;
    }

    @Override
    public void begin(
            OidcPerson person,
            Duration life,
            HttpServletRequest request,
            HttpServletResponse response) {
        long until = clock.instant().plus(life).getEpochSecond();
        cookie.give(SealedPerson.of(person, until), life, request, response);
    }

    /** Nobody's, too, when the issuer is not believed any more. */
    @Override
    public Optional<OidcPerson> who(HttpServletRequest request) {
        return cookie.in(request)
                .filter(it -> clock.instant().getEpochSecond() < it.until())
                .filter(it -> issuers.forLogin(it.registration()).isPresent())
                .map(SealedPerson::person);
    }

    @Override
    public void end(HttpServletRequest request, HttpServletResponse response) {
        cookie.takeBack(request, response);
    }
}
