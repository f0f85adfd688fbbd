package org.safelight.access.oidc.issuer;

import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;
import java.util.List;

/**
 * One issuer, as {@code safelight.oidc.<registration>} describes it.
 *
 * @param issuerUri its address, exactly as its tokens have it in {@code iss}
 * @param name what people are told it is called; the registration's name while it is empty
 * @param clientId how it knows us; while it is empty nobody is sent there to sign in
 * @param clientSecret our secret there; empty for a public client, which PKCE protects alone
 * @param scopes what is asked for when somebody is sent there
 * @param audience whom tokens of the API must be meant for, one of these; the client while empty
 * @param audienceClaim where tokens say so: {@code aud}, or {@code client_id} for Amazon Cognito
 * @param claims which claims say what of a person
 * @param clockSkew how far its clock may be off ours, at most five minutes
 * @param scopePrefix what a token's scopes begin with that are of our interface; before {@code
 *     read}, {@code upload}, {@code write} and {@code admin}
 * @param requireScopes whether a token without any of them opens nothing, instead of everything
 *     that its person may
 * @param sessionLife how long a browser stays signed in, at most a week
 */
public record Registration(
        @DefaultValue("") String issuerUri,
        @DefaultValue("") String name,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
        @DefaultValue List<String> audience,
        @DefaultValue("aud") String audienceClaim,
        @DefaultValue ClaimNames claims,
        @DefaultValue("safelight:") String scopePrefix,
        @DefaultValue("false") boolean requireScopes,
        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue("12h") Duration sessionLife) {

    private static final Duration MOST_SKEW = Duration.ofMinutes(5);
    private static final Duration LONGEST_SESSION = Duration.ofDays(7);

    /**
     * Whether this can be worked with.
     *
     * @throws IllegalArgumentException when it cannot; what is wrong, and under which name it is
     *     set
     */
    void check(String property) {
        require(!issuerUri.isBlank(), property, "issuer-uri is not set");
        require(
                TrustedAddress.isOne(issuerUri),
                property,
                "issuer-uri begins with https://, or is on this machine");
        require(
                !clientId.isEmpty() || !audience.isEmpty(),
                property,
                "audience is not set, and no client-id stands in for it");
        require(
                clientId.isEmpty() || scopes.contains("openid"),
                property,
                "scopes are without openid, so nobody would be named");
        require(
                !clockSkew.isNegative() && clockSkew.compareTo(MOST_SKEW) <= 0,
                property,
                "clock-skew is at most five minutes");
        require(
                sessionLife.isPositive() && sessionLife.compareTo(LONGEST_SESSION) <= 0,
                property,
                "session-life is at most a week");
        require(!scopePrefix.isBlank(), property, "scope-prefix is empty");
        require(
                claims.roles().isEmpty() == claims.admin().isEmpty(),
                property,
                "claims.roles and claims.admin are set together");
    }

    private static void require(boolean holds, String property, String complaint) {
        if (!holds) {
            throw new IllegalArgumentException(property + ": " + complaint);
        }
    }

    /** Whom tokens of the API are to be meant for. */
    public List<String> audiences() {
        return audience.isEmpty() ? List.of(clientId) : audience;
    }

    /** Whether browsers can be sent there. */
    public boolean offersLogin() {
        return !clientId.isEmpty();
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Registration[" + issuerUri + "]";
    }
}
