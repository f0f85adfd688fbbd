package org.safelight.access.oidc.issuer;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/**
 * One issuer, asked when somebody first needs it and never at the start. What it once said is gone
 * on with while it is away.
 */
public final class Issuer {

    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256, JWSAlgorithm.PS256);
    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final String registration;
    private final Registration settings;
    private final IssuerCalls calls;
    private final InstantSource clock;
    private final IssuerKeys keys;

    private @Nullable IssuerDocument known;
    private Instant notBefore = Instant.MIN;

    Issuer(String registration, Registration settings, IssuerCalls calls, InstantSource clock) {
        this.registration = registration;
        this.settings = settings;
        this.calls = calls;
        this.clock = clock;
        this.keys = new IssuerKeys(() -> calls.get(document().keys()));
    }

    /** What we call it. */
    public String registration() {
        return registration;
    }

    /** How it is set. */
    public Registration settings() {
        return settings;
    }

    /** What people are told it is called. */
    public String displayName() {
        return settings.name().isEmpty() ? registration : settings.name();
    }

    /**
     * Where to find what.
     *
     * @throws IssuerUnavailableException when it has never said so, and does not now
     */
    public synchronized IssuerDocument document() {
        Instant now = clock.instant();
        if (now.isBefore(notBefore)) {
            return known();
        }
        notBefore = now.plus(PAUSE);
        try {
            String issuer = settings.issuerUri();
            known = IssuerDocument.read(issuer, calls.get(IssuerDocument.placeOf(issuer)));
            notBefore = now.plus(FRESH);
        } catch (IssuerUnavailableException e) {
            if (known == null) {
                throw e;
            }
        }
        return known();
    }

    private IssuerDocument known() {
        if (known == null) {
            throw new IssuerUnavailableException(settings.issuerUri() + " was away just now", null);
        }
        return known;
    }

    /** Reads tokens that it has signed and that keep to these rules. */
    public JwtDecoder decoder(OAuth2TokenValidator<Jwt> rules) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, ACCESS_TOKEN, null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys.source()));
        // The rules look at claims.
        processor.setJWTClaimsSetVerifier((_, _) -> {});
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(rules);
        return decoder;
    }

    /** Whether its keys could not be had when last they were wanted. */
    public boolean isAway() {
        return keys.areAway();
    }
}
