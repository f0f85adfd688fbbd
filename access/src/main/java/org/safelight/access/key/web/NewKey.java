package org.safelight.access.key.web;

import org.jspecify.annotations.Nullable;
import org.safelight.access.address.Networks;
import org.safelight.access.key.ApiKey;
import org.safelight.access.key.KeyLimits;
import org.safelight.access.key.Scope;
import org.safelight.access.limit.Plan;
import org.safelight.platform.web.JsonBody;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody wants a key to be; every field is checked. */
record NewKey(
        String name,
        Set<Scope> scopes,
        @Nullable Instant expiresAt,
        Networks addresses,
        KeyLimits limits) {

    private static final String SCOPES = "scopes";
    private static final String LIMITS = "limits";
    private static final Set<String> FIELDS =
            Set.of("name", SCOPES, "expiresAt", "allowedAddresses", LIMITS);
    private static final Set<String> FIELDS_OF_LIMITS = Set.of("perSecond", "burst", "perDay");
    private static final int MOST_NETWORKS = 50;

    static NewKey of(JsonNode json, boolean administrator, Plan plan, Instant now) {
        JsonBody body = JsonBody.of(json, FIELDS);
        Networks addresses =
                body.optional(
                        "allowedAddresses",
                        field -> Networks.of(JsonBody.list(field, MOST_NETWORKS, JsonBody::text)));
        KeyLimits limits = body.optional(LIMITS, NewKey::limits);
        return new NewKey(
                body.present("name", field -> ApiKey.checked(JsonBody.text(field))),
                body.present(SCOPES, field -> scopes(field, administrator)),
                body.optional("expiresAt", field -> later(JsonBody.text(field), now)),
                addresses == null ? Networks.ANYWHERE : addresses,
                limits == null ? KeyLimits.NONE : lower(limits, plan));
    }

    private static Set<Scope> scopes(JsonNode field, boolean administrator) {
        Set<Scope> scopes =
                JsonBody.list(field, Scope.values().length, JsonBody::text).stream()
                        .map(Scope::of)
                        .collect(Collectors.toSet());
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("A key has at least one scope.");
        }
        if (scopes.contains(Scope.ADMIN) && !administrator) {
            throw new IllegalArgumentException("Only an administrator's key has the scope admin.");
        }
        return scopes;
    }

    private static Instant later(String text, Instant now) {
        try {
            Instant when = OffsetDateTime.parse(text).toInstant();
            if (!when.isAfter(now)) {
                throw new IllegalArgumentException("This time has passed.");
            }
            return Instant.ofEpochMilli(when.toEpochMilli());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "This is a time with its offset, as RFC 3339 has it.", e);
        }
    }

    private static KeyLimits limits(JsonNode json) {
        JsonBody fields = JsonBody.of(json, FIELDS_OF_LIMITS);
        return new KeyLimits(
                fields.optional("perSecond", JsonBody::longNumber),
                fields.optional("burst", JsonBody::longNumber),
                fields.optional("perDay", JsonBody::longNumber));
    }

    /** What is granted above the plan would not count; better that it is said. */
    private static KeyLimits lower(KeyLimits limits, Plan plan) {
        if (exceeds(limits.perSecond(), plan.reads().perSecond())
                || exceeds(limits.burst(), plan.reads().burst())
                || exceeds(limits.perDay(), plan.perDay())) {
            throw JsonBody.invalid(LIMITS, "A key has no more than the plan of its owner.");
        }
        return limits;
    }

    private static boolean exceeds(@Nullable Long limit, long plan) {
        return limit != null && limit > plan;
    }
}
