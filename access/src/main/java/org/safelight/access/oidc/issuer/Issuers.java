package org.safelight.access.oidc.issuer;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The issuers that are believed. */
public final class Issuers {

    private final List<Issuer> all;
    private final Map<String, Issuer> byAddress;

    /** Those of the settings; none of them is asked for anything yet. */
    public Issuers(OidcSettings settings, IssuerCalls calls, InstantSource clock) {
        all =
                settings.oidc().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(it -> new Issuer(it.getKey(), it.getValue(), calls, clock))
                        .toList();
        byAddress =
                all.stream()
                        .collect(
                                Collectors.toMap(
                                        it -> it.settings().issuerUri(), Function.identity()));
    }

    /** All of them, by name. */
    public List<Issuer> all() {
        return all;
    }

    /** The one whose tokens have this in {@code iss}. */
    public Optional<Issuer> at(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    /** The one of this name to which browsers can be sent. */
    public Optional<Issuer> forLogin(String registration) {
        return all.stream()
                .filter(it -> it.registration().equals(registration))
                .filter(it -> it.settings().offersLogin())
                .findFirst();
    }
}
