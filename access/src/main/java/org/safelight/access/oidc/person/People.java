package org.safelight.access.oidc.person;

import org.jspecify.annotations.Nullable;
import org.safelight.access.oidc.issuer.ClaimNames;
import org.safelight.access.oidc.issuer.Issuer;
import org.safelight.access.storage.StorageGrant;
import org.safelight.contract.UserId;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes of an issuer's claims the person that they are about. */
public final class People {

    private static final int LONGEST = 255;
    private static final Pattern ID = Pattern.compile("[^\\p{Cntrl}\\p{Zl}\\p{Zp}]+");
    private static final String OF_A_REGISTRATION = ":";
    private static final Pattern BYTES = Pattern.compile("\\d{1,18}");

    private People() {}

    /**
     * Who these claims are about.
     *
     * @throws UnusableClaimsException when they name nobody
     */
    public static OidcPerson of(Issuer issuer, Map<String, Object> all) {
        var claims = new Claims(all);
        ClaimNames names = issuer.settings().claims();
        String id = names.id().isEmpty() ? ownId(issuer, claims) : chosenId(names.id(), claims);
        return new OidcPerson(
                issuer.registration(),
                new UserId(id),
                claims.text(names.name()).filter(name -> name.length() <= LONGEST).orElse(id),
                !names.admin().isEmpty() && claims.contain(names.roles(), names.admin()));
    }

    private static String ownId(Issuer issuer, Claims claims) {
        return issuer.registration() + OF_A_REGISTRATION + usable("sub", claims);
    }

    /** With a colon it could be a person of another issuer, or the service itself. */
    private static String chosenId(String name, Claims claims) {
        String id = usable(name, claims);
        if (id.contains(OF_A_REGISTRATION)) {
            throw new UnusableClaimsException(name + " has a colon");
        }
        if (name.equals("email") && !claims.contain("email_verified", true)) {
            throw new UnusableClaimsException("Nobody has verified the address");
        }
        return id;
    }

    private static String usable(String name, Claims claims) {
        return claims.text(name)
                .filter(id -> id.length() <= LONGEST && id.equals(id.strip()))
                .filter(id -> ID.matcher(id).matches())
                .orElseThrow(() -> new UnusableClaimsException(name + " names nobody"));
    }

    /**
     * What the issuer lets the person store; null where its claims say nothing of it.
     *
     * @param now when the claims came: without a time of their own, or with one that is still to
     *     come, they count as said now
     * @throws UnusableClaimsException when the claim is no number of bytes
     */
    public static @Nullable StorageGrant storage(
            Issuer issuer, Map<String, Object> all, Instant now) {
        String name = issuer.settings().claims().quota();
        String bytes = new Claims(all).at(name).map(String::valueOf).orElse(null);
        if (bytes == null) {
            return null;
        }
        if (!BYTES.matcher(bytes).matches()) {
            throw new UnusableClaimsException(name + " is no number of bytes");
        }
        Instant said = all.get("iat") instanceof Instant at && at.isBefore(now) ? at : now;
        return new StorageGrant(Long.parseLong(bytes), said.truncatedTo(ChronoUnit.SECONDS));
    }
}
