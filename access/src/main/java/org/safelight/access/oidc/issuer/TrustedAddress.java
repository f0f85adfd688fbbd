package org.safelight.access.oidc.issuer;

import java.net.URI;
import java.util.Set;

/** Addresses that can be believed: by TLS, or on this machine, where nobody listens in. */
final class TrustedAddress {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private TrustedAddress() {}

    static boolean isOne(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && ("https".equals(uri.getScheme())
                            || ("http".equals(uri.getScheme())
                                    && THIS_MACHINE.contains(uri.getHost())));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
