package org.safelight.access.address;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.util.List;

/**
 * Which addresses are told apart.
 *
 * @param adminAddresses {@code safelight.admin-addresses}: addresses or networks from which {@code
 *     /api/v1/admin} answers; from everywhere if there are none
 * @param trustedProxies {@code safelight.trusted-proxies}: addresses or networks of proxies whose
 *     {@code X-Forwarded-For}, {@code -Proto}, {@code -Host} and {@code -Port} are believed
 */
@ConfigurationProperties("safelight")
public record AddressSettings(
        @DefaultValue List<String> adminAddresses, @DefaultValue List<String> trustedProxies) {

    public AddressSettings {
        adminAddresses = checked("admin-addresses", adminAddresses);
        trustedProxies = checked("trusted-proxies", trustedProxies);
    }

    private static List<String> checked(String name, List<String> networks) {
        try {
            return Networks.of(networks).blocks().stream().map(Network::toString).toList();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("safelight." + name + ": " + e.getMessage(), e);
        }
    }
}
