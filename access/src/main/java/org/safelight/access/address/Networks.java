package org.safelight.access.address;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Where requests may come from: somewhere in these blocks, or anywhere if there are none. */
public record Networks(List<Network> blocks) {

    /** No restriction. */
    public static final Networks ANYWHERE = new Networks(List.of());

    public Networks {
        blocks = List.copyOf(blocks);
    }

    /**
     * Reads blocks.
     *
     * @throws IllegalArgumentException when one is none
     */
    public static Networks of(List<String> texts) {
        return new Networks(texts.stream().map(Network::parse).toList());
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @throws IllegalArgumentException when a block is none
     */
    public static Networks of(String text) {
        return text.isEmpty() ? ANYWHERE : of(Arrays.asList(text.split(",", -1)));
    }

    /** The blocks with commas between. */
    public String text() {
        return blocks.stream().map(Network::toString).collect(Collectors.joining(","));
    }

    /** Whether requests may come from everywhere. */
    public boolean isAnywhere() {
        return blocks.isEmpty();
    }

    /** Whether requests may come from this address, as a servlet request tells it. */
    public boolean admit(String remoteAddress) {
        if (isAnywhere()) {
            return true;
        }
        int scope = remoteAddress.indexOf('%');
        try {
            InetAddress address =
                    InetAddress.ofLiteral(
                            scope < 0 ? remoteAddress : remoteAddress.substring(0, scope));
            return blocks.stream().anyMatch(block -> block.contains(address));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Networks networks && networks.text().equals(text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }
}
