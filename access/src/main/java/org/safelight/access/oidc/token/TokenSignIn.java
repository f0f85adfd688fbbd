package org.safelight.access.oidc.token;

import com.nimbusds.jwt.JWTParser;

import org.safelight.access.oidc.issuer.Issuer;
import org.safelight.access.oidc.issuer.Issuers;
import org.safelight.access.oidc.person.OidcAuthentication;
import org.safelight.access.oidc.person.Outcome;
import org.safelight.access.oidc.person.People;
import org.safelight.access.oidc.person.PeopleBook;
import org.safelight.access.oidc.person.SignInAudit;
import org.safelight.access.oidc.person.SignInAudit.Way;
import org.safelight.access.oidc.person.TokenScopes;
import org.safelight.access.oidc.person.UnusableClaimsException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

import java.text.ParseException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Signs in whoever brings a token of an issuer that is believed. */
final class TokenSignIn implements AuthenticationManager {

    private final Issuers issuers;
    private final PeopleBook book;
    private final SignInAudit audit;
    private final InstantSource clock;
    private final RememberedTokens remembered;
    private final Map<Issuer, JwtDecoder> decoders;

    TokenSignIn(Issuers issuers, PeopleBook book, SignInAudit audit, InstantSource clock) {
        this.issuers = issuers;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
        this.remembered = new RememberedTokens(clock);
        this.decoders =
                issuers.all().stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        it ->
                                                it.decoder(
                                                        new AccessTokenRules(
                                                                it.settings(), clock))));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String token = ((BearerTokenAuthenticationToken) attempt).getToken();
        return remembered
                .of(token)
                .filter(it -> book.letsIn(it.getPrincipal()))
                .orElseGet(() -> verified(token));
    }

    private OidcAuthentication verified(String token) {
        Optional<Issuer> issuer = Optional.empty();
        try {
            issuer = issuers.at(claimedIssuer(token));
            if (issuer.isEmpty()) {
                throw new RefusedTokenException(Outcome.UNKNOWN_ISSUER);
            }
            return verified(token, issuer.get());
        } catch (RefusedTokenException refused) {
            String registration = issuer.map(Issuer::registration).orElse(SignInAudit.NOBODY);
            audit.refused(Way.TOKEN, registration, refused.outcome());
            throw refused;
        }
    }

    /** Not believed: it only says whose keys to look at. */
    private static String claimedIssuer(String token) {
        try {
            return String.valueOf(JWTParser.parse(token).getJWTClaimsSet().getIssuer());
        } catch (ParseException | RuntimeException _) {
            throw new RefusedTokenException(Outcome.MALFORMED);
        }
    }

    private OidcAuthentication verified(String token, Issuer issuer) {
        try {
            Jwt verified = Objects.requireNonNull(decoders.get(issuer)).decode(token);
            var person = People.of(issuer, verified.getClaims());
            if (!book.letsIn(person)) {
                throw new RefusedTokenException(Outcome.CLOSED);
            }
            book.note(person, People.storage(issuer, verified.getClaims(), clock.instant()));
            var scopes = TokenScopes.of(issuer.settings(), verified.getClaims());
            var authentication = new OidcAuthentication(person, scopes);
            remembered.keep(token, authentication, verified.getExpiresAt());
            audit.accepted(Way.TOKEN, person);
            return authentication;
        } catch (JwtException e) {
            throw new RefusedTokenException(outcome(e, issuer));
        } catch (UnusableClaimsException _) {
            throw new RefusedTokenException(Outcome.UNUSABLE_CLAIMS);
        }
    }

    /** A key that is not there, and may not be asked for again so soon, is nobody's. */
    private static Outcome outcome(JwtException failure, Issuer issuer) {
        return switch (failure) {
            case JwtValidationException invalid ->
                    Outcome.valueOf(invalid.getErrors().iterator().next().getErrorCode());
            case BadJwtException _ -> Outcome.BAD_SIGNATURE;
            default -> issuer.isAway() ? Outcome.UNAVAILABLE : Outcome.BAD_SIGNATURE;
        };
    }
}
