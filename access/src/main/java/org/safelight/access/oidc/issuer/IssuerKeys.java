package org.safelight.access.oidc.issuer;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;

import java.text.ParseException;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * An issuer's public keys. They are fetched when one is missing, so a new key is known at once, but
 * only so often: strangers can make us ask no more than that. While the issuer is away, the last
 * ones do.
 */
final class IssuerKeys {

    private static final Duration FRESH = Duration.ofMinutes(15);
    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(10);
    private static final Duration WITHOUT_ISSUER = Duration.ofHours(4);

    private final Supplier<String> place;
    private final JWKSource<SecurityContext> source;
    private volatile boolean away;

    IssuerKeys(Supplier<String> place) {
        this.place = place;
        this.source =
                JWKSourceBuilder.<SecurityContext>create(new Fetched())
                        .cache(FRESH.toMillis(), WAIT.toMillis())
                        .refreshAheadCache(false)
                        .rateLimited(BETWEEN_FETCHES.toMillis())
                        .outageTolerant(WITHOUT_ISSUER.toMillis())
                        .build();
    }

    JWKSource<SecurityContext> source() {
        return source;
    }

    boolean areAway() {
        return away;
    }

    private final class Fetched implements JWKSetSource<SecurityContext> {

        @Override
        public JWKSet getJWKSet(
                JWKSetCacheRefreshEvaluator refresh, long now, SecurityContext context)
                throws KeySourceException {
            away = true;
            try {
                JWKSet keys = JWKSet.parse(place.get());
                away = false;
                return keys;
            } catch (IssuerUnavailableException | ParseException e) {
                throw new JWKSetUnavailableException("The keys cannot be had", e);
            }
        }

        @Override
        public void close() {}
    }
}
