package org.safelight.access.limit;

import java.net.InetAddress;
import java.util.HexFormat;

/** Whoever has an address: with IPv6 a household has a network of 64 bits, and is one. */
final class Household {

    private static final int BYTES = 8;

    private Household() {}

    static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        int scope = address.indexOf('%');
        byte[] bytes =
                InetAddress.ofLiteral(scope < 0 ? address : address.substring(0, scope))
                        .getAddress();
        return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, BYTES));
    }
}
