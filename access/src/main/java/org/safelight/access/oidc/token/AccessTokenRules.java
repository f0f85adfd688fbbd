package org.safelight.access.oidc.token;

import org.safelight.access.oidc.issuer.Registration;
import org.safelight.access.oidc.person.Outcome;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;

/**
 * What a token must say to be one for our API: that it is its issuer's, that its time is now, that
 * it is meant for us, and that it is not of a kind that is for something else.
 */
final class AccessTokenRules implements OAuth2TokenValidator<Jwt> {

    private final Registration settings;
    private final InstantSource clock;

    AccessTokenRules(Registration settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        if (!settings.issuerUri().equals(token.getClaimAsString("iss"))) {
            return not(Outcome.UNKNOWN_ISSUER);
        }
        if (!isOfNow(token)) {
            return not(Outcome.EXPIRED);
        }
        if (!isForTheApi(token)) {
            return not(Outcome.WRONG_KIND);
        }
        return isForUs(token) ? OAuth2TokenValidatorResult.success() : not(Outcome.WRONG_AUDIENCE);
    }

    private static OAuth2TokenValidatorResult not(Outcome outcome) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error(outcome.name()));
    }

    private boolean isOfNow(Jwt token) {
        Instant now = clock.instant();
        Instant end = token.getExpiresAt();
        Instant beginning = token.getNotBefore();
        return end != null
                && now.minus(settings.clockSkew()).isBefore(end)
                && (beginning == null || !now.plus(settings.clockSkew()).isBefore(beginning));
    }

    /**
     * Amazon Cognito says it in {@code token_use}, Keycloak in {@code typ}. Of the others, a token
     * that is bound to a login or to another token says who somebody is (OpenID Connect Core 1.0).
     */
    private static boolean isForTheApi(Jwt token) {
        if (token.hasClaim("token_use")) {
            return "access".equals(token.getClaimAsString("token_use"));
        }
        if (token.hasClaim("typ")) {
            return "Bearer".equalsIgnoreCase(token.getClaimAsString("typ"));
        }
        return !token.hasClaim("nonce") && !token.hasClaim("at_hash") && !token.hasClaim("events");
    }

    private boolean isForUs(Jwt token) {
        Object audience = token.getClaims().get(settings.audienceClaim());
        return audience instanceof Collection<?> many
                ? many.stream().anyMatch(settings.audiences()::contains)
                : audience != null && settings.audiences().contains(audience);
    }
}
