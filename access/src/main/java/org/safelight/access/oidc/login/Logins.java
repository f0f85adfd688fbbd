package org.safelight.access.oidc.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.safelight.access.oidc.issuer.Issuer;
import org.safelight.access.oidc.issuer.IssuerCalls;
import org.safelight.access.oidc.issuer.IssuerUnavailableException;
import org.safelight.access.oidc.person.OidcPerson;
import org.safelight.access.oidc.person.Outcome;
import org.safelight.access.oidc.person.People;
import org.safelight.access.oidc.person.PeopleBook;
import org.safelight.access.oidc.person.SignInAudit;
import org.safelight.access.oidc.person.SignInAudit.Way;
import org.safelight.access.oidc.person.UnusableClaimsException;
import org.safelight.access.session.SessionCookie;
import org.safelight.access.session.Sessions;
import org.safelight.access.session.Visitor;
import org.safelight.platform.secret.Keyring;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

import tools.jackson.core.type.TypeReference;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Sends browsers to an issuer and signs them in when they come back: authorization code with PKCE,
 * state and nonce. They go on to a page of ours in any case; no address from outside is followed.
 */
public final class Logins {

    private static final String PLACE = "/api/v1/session/oidc";
    private static final Duration AWAY = Duration.ofMinutes(10);
    private static final String OPERATIONS = "/admin/";
    private static final String PHOTOS = "/";

    private final SealedCookie<SentAway> sent;
    private final CodeExchange codes;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final PeopleBook book;
    private final SignInAudit audit;
    private final InstantSource clock;
    private final String redirectUri;

    /**
     * Logins that begin these sessions.
     *
     * @param publicUrl where browsers see us, as a redirect has to say; empty for where each comes
     */
    public Logins(
            Keyring keys,
            IssuerCalls calls,
            Sessions sessions,
            SessionCookie cookie,
            PeopleBook book,
            SignInAudit audit,
            InstantSource clock,
            String publicUrl) {
        boolean secure = publicUrl.startsWith("https:");
        // Lax: the way back begins at the issuer's.
        this.sent =
                new SealedCookie<>(
                        "safelight-login-oidc", "Lax", secure, keys, new TypeReference<>() {});
        this.codes = new CodeExchange(calls);
        this.sessions = sessions;
        this.cookie = cookie;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
        this.redirectUri =
                (publicUrl.isEmpty() ? "{baseUrl}" : publicUrl)
                        + PLACE
                        + "/{registrationId}/callback";
    }

    /** Where a browser has to go to be signed in by this issuer. */
    public URI begin(
            Issuer issuer,
            boolean toOperations,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            ClientRegistration client = Client.of(issuer, redirectUri);
            OAuth2AuthorizationRequest asked =
                    Objects.requireNonNull(
                            new DefaultOAuth2AuthorizationRequestResolver(_ -> client, PLACE)
                                    .resolve(request, issuer.registration()));
            sent.give(sentAway(asked, toOperations), AWAY, request, response);
            return URI.create(asked.getAuthorizationRequestUri());
        } catch (IssuerUnavailableException _) {
            return refused(issuer, Outcome.UNAVAILABLE);
        }
    }

    private SentAway sentAway(OAuth2AuthorizationRequest asked, boolean toOperations) {
        return new SentAway(
                String.valueOf(asked.<String>getAttribute(OAuth2ParameterNames.REGISTRATION_ID)),
                String.valueOf(asked.getState()),
                String.valueOf(asked.<String>getAttribute(OidcParameterNames.NONCE)),
                String.valueOf(asked.<String>getAttribute(PkceParameterNames.CODE_VERIFIER)),
                String.valueOf(asked.getRedirectUri()),
                toOperations,
                clock.instant().plus(AWAY).getEpochSecond());
    }

    /** Where a browser goes on that has come back from this issuer, signed in or not. */
    public URI end(
            Issuer issuer,
            CameBack back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<SentAway> sentBefore = sent.in(request).filter(it -> isAnswered(it, issuer, back));
        sent.takeBack(request, response);
        if (sentBefore.isEmpty()) {
            return refused(issuer, Outcome.NOT_SENT);
        }
        if (back.code() == null) {
            return refused(issuer, Outcome.DENIED);
        }
        try {
            Map<String, Object> claims = claims(issuer, sentBefore.get(), back.code());
            OidcPerson person = People.of(issuer, claims);
            if (!book.letsIn(person)) {
                return refused(issuer, Outcome.CLOSED);
            }
            book.note(person, People.storage(issuer, claims, clock.instant()));
            Duration life = issuer.settings().sessionLife();
            cookie.give(sessions.begin(person, life, Visitor.of(request)), request, response);
            audit.accepted(Way.LOGIN, person);
            return URI.create(sentBefore.get().toOperations() ? OPERATIONS : PHOTOS);
        } catch (OAuth2AuthenticationException e) {
            return refused(issuer, outcome(e));
        } catch (UnusableClaimsException _) {
            return refused(issuer, Outcome.UNUSABLE_CLAIMS);
        } catch (IssuerUnavailableException _) {
            return refused(issuer, Outcome.UNAVAILABLE);
        }
    }

    /** It may say which issuer it comes from (RFC 9207); then it must be the right one. */
    private boolean isAnswered(SentAway sentAway, Issuer issuer, CameBack back) {
        return sentAway.registration().equals(issuer.registration())
                && sentAway.state().equals(back.state())
                && clock.instant().getEpochSecond() < sentAway.until()
                && (back.issuer() == null || back.issuer().equals(issuer.settings().issuerUri()));
    }

    private Map<String, Object> claims(Issuer issuer, SentAway sentAway, String code) {
        ClientRegistration client = Client.of(issuer, sentAway.redirectUri());
        var asked =
                OAuth2AuthorizationRequest.authorizationCode()
                        .authorizationUri(issuer.document().authorizationEndpoint().toString())
                        .clientId(client.getClientId())
                        .redirectUri(sentAway.redirectUri())
                        .scopes(client.getScopes())
                        .state(sentAway.state())
                        .attributes(
                                it -> {
                                    it.put(OidcParameterNames.NONCE, sentAway.nonce());
                                    it.put(PkceParameterNames.CODE_VERIFIER, sentAway.verifier());
                                })
                        .build();
        var answered =
                OAuth2AuthorizationResponse.success(code)
                        .redirectUri(sentAway.redirectUri())
                        .state(sentAway.state())
                        .build();
        return codes.claims(issuer, client, new OAuth2AuthorizationExchange(asked, answered));
    }

    private static Outcome outcome(OAuth2AuthenticationException failure) {
        @Nullable String code = failure.getError().getErrorCode();
        return "invalid_id_token".equals(code) || "invalid_nonce".equals(code)
                ? Outcome.BAD_SIGNATURE
                : Outcome.DENIED;
    }

    private URI refused(Issuer issuer, Outcome outcome) {
        audit.refused(Way.LOGIN, issuer.registration(), outcome);
        return URI.create(PHOTOS + "?sign-in=" + reason(outcome));
    }

    private static String reason(Outcome outcome) {
        return outcome == Outcome.UNAVAILABLE ? "unavailable" : "failed";
    }
}
