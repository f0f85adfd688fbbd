package org.safelight.access.oidc.login;

import org.jspecify.annotations.Nullable;

/**
 * What a browser brings back from an issuer.
 *
 * @param code to be exchanged for tokens, if the issuer has signed somebody in
 * @param state what the browser was sent away with
 * @param issuer which issuer says so, where it says so (RFC 9207)
 */
public record CameBack(@Nullable String code, @Nullable String state, @Nullable String issuer) {}
