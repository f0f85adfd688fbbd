package org.safelight.platform.security;

/**
 * Somebody was signed out somewhere, or everywhere: what is open on their behalf is to end, and
 * whoever is still signed in may come back. Published within the process.
 *
 * @param person whose id it is
 */
public record SignedOut(String person) {}
