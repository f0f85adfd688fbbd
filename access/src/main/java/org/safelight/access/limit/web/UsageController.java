package org.safelight.access.limit.web;

import org.safelight.access.key.ApiKey;
import org.safelight.access.key.KnownKeys;
import org.safelight.access.key.signin.KeyAuthentication;
import org.safelight.access.limit.Spending;
import org.safelight.contract.UserId;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** Tells people, and programs, how much of the plan is used. */
@RestController
public final class UsageController {

    private final Spending spending;
    private final KnownKeys keys;

    UsageController(Spending spending, KnownKeys keys) {
        this.spending = spending;
        this.keys = keys;
    }

    /** Today's use: the person's, with all keys, and each key's; a key sees itself only. */
    @GetMapping("/api/v1/usage")
    UsageResource usage(Authentication who) {
        List<ApiKey> shown =
                who instanceof KeyAuthentication by
                        ? List.of(by.key())
                        : keys.of(new UserId(who.getName()));
        return new UsageResource(
                spending.dayEnds(),
                spending.useOf(who.getName()),
                shown.stream()
                        .map(
                                key ->
                                        new UsageResource.OfKey(
                                                key.id().value(), key.name(), spending.useOf(key)))
                        .toList());
    }
}
