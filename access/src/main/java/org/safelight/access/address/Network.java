package org.safelight.access.address;

import java.net.InetAddress;
import java.util.regex.Pattern;

/**
 * A block of addresses (CIDR, RFC 4632 and RFC 4291): {@code 10.0.0.0/8}, {@code 2001:db8::/32}, or
 * a single address. Names are never looked up.
 */
public final class Network {

    private static final int BITS_OF_A_BYTE = 8;
    private static final Pattern FOUR_PARTS = Pattern.compile("[0-9]+(\\.[0-9]+){3}");

    private final InetAddress first;
    private final int prefix;

    private Network(InetAddress first, int prefix) {
        this.first = first;
        this.prefix = prefix;
    }

    /**
     * Reads a block.
     *
     * @throws IllegalArgumentException when it is none, or has bits behind its prefix
     */
    public static Network parse(String text) {
        int slash = text.indexOf('/');
        InetAddress address = address(slash < 0 ? text : text.substring(0, slash));
        int most = address.getAddress().length * BITS_OF_A_BYTE;
        int prefix = slash < 0 ? most : prefix(text.substring(slash + 1), most);
        Network network = new Network(address, prefix);
        if (network.hasBitsBehindThePrefix()) {
            throw new IllegalArgumentException(
                    "A network has no bits behind its prefix, as this one has: " + text);
        }
        return network;
    }

    private static InetAddress address(String text) {
        try {
            if (text.indexOf(':') < 0 && !FOUR_PARTS.matcher(text).matches()) {
                throw new IllegalArgumentException("Java would read 10.1 as 10.0.0.1");
            }
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "This is no address and no network (10.0.0.0/8, 2001:db8::/32): " + text, e);
        }
    }

    private static int prefix(String text, int most) {
        int prefix = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
        if (prefix < 0 || prefix > most) {
            throw new IllegalArgumentException("Behind the slash is a number from 0 to " + most);
        }
        return prefix;
    }

    private boolean hasBitsBehindThePrefix() {
        byte[] bytes = first.getAddress();
        for (int bit = prefix; bit < bytes.length * BITS_OF_A_BYTE; bit++) {
            if ((bytes[bit / BITS_OF_A_BYTE] >> (7 - bit % BITS_OF_A_BYTE) & 1) == 1) {
                return true;
            }
        }
        return false;
    }

    /** Whether this address is in the block; one of the other family never is. */
    public boolean contains(InetAddress address) {
        byte[] ours = first.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        int whole = prefix / BITS_OF_A_BYTE;
        for (int i = 0; i < whole; i++) {
            if (ours[i] != theirs[i]) {
                return false;
            }
        }
        int rest = prefix % BITS_OF_A_BYTE;
        return rest == 0 || (ours[whole] ^ theirs[whole]) >> (BITS_OF_A_BYTE - rest) == 0;
    }

    /** As it is written: an address alone where it is one. */
    @Override
    public String toString() {
        String address = first.getHostAddress();
        return prefix == first.getAddress().length * BITS_OF_A_BYTE
                ? address
                : address + "/" + prefix;
    }
}
