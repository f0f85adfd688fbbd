package org.safelight.access.limit.web;

import org.jspecify.annotations.Nullable;
import org.safelight.access.key.ApiKey;
import org.safelight.access.key.KnownKeys;
import org.safelight.access.key.signin.KeyAuthentication;
import org.safelight.access.limit.Spending;
import org.safelight.access.storage.StorageLimits;
import org.safelight.access.storage.StorageUse;
import org.safelight.contract.UserId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.OptionalLong;

/** Tells people, and programs, how much of the plan is used. */
@RestController
public final class UsageController {

    private final Spending spending;
    private final KnownKeys keys;
    private final StorageLimits storage;
    private final ObjectProvider<StorageUse> stored;

    UsageController(
            Spending spending,
            KnownKeys keys,
            StorageLimits storage,
            ObjectProvider<StorageUse> stored) {
        this.spending = spending;
        this.keys = keys;
        this.storage = storage;
        this.stored = stored;
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
                storageOf(new UserId(who.getName())),
                shown.stream()
                        .map(
                                key ->
                                        new UsageResource.OfKey(
                                                key.id().value(), key.name(), spending.useOf(key)))
                        .toList());
    }

    private UsageResource.StorageUsage storageOf(UserId person) {
        OptionalLong used =
                stored.stream().map(it -> it.of(person)).findFirst().orElse(OptionalLong.empty());
        return new UsageResource.StorageUsage(orNull(used), orNull(storage.of(person)));
    }

    private static @Nullable Long orNull(OptionalLong bytes) {
        return bytes.isPresent() ? bytes.getAsLong() : null;
    }
}
