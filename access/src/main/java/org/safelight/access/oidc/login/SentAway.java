package org.safelight.access.oidc.login;

/**
 * What a browser keeps while it is at an issuer, to show that it was sent there (RFC 6749, section
 * 10.12; RFC 7636).
 *
 * @param registration which issuer
 * @param state comes back with it
 * @param nonce is in the token that it comes back for
 * @param verifier shows the issuer that it is us who get the token
 * @param redirectUri where it was told to come back to
 * @param toOperations whether to go on to the page for operators
 * @param until seconds since 1970 after which it has been away too long
 */
record SentAway(
        String registration,
        String state,
        String nonce,
        String verifier,
        String redirectUri,
        boolean toOperations,
        long until) {}
