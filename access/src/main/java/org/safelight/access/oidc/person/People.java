package org.safelight.access.oidc.person;

import org.safelight.access.oidc.issuer.ClaimNames;
import org.safelight.access.oidc.issuer.Issuer;
import org.safelight.contract.UserId;

import java.util.Map;
import java.util.OptionalLong;
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
     * @throws UnusableClaimsException when they name nobody, or set a quota that is none
     */
    public static OidcPerson of(Issuer issuer, Map<String, Object> all) {
        var claims = new Claims(all);
        ClaimNames names = issuer.settings().claims();
        String id = names.id().isEmpty() ? ownId(issuer, claims) : chosenId(names.id(), claims);
        return new OidcPerson(
                issuer.registration(),
                new UserId(id),
                claims.text(names.name()).filter(name -> name.length() <= LONGEST).orElse(id),
                !names.admin().isEmpty() && claims.contain(names.roles(), names.admin()),
                quota(names.quota(), claims));
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

    private static OptionalLong quota(String name, Claims claims) {
        return claims.at(name)
                .map(String::valueOf)
                .map(
                        value -> {
                            if (!BYTES.matcher(value).matches()) {
                                throw new UnusableClaimsException(name + " is no number of bytes");
                            }
                            return OptionalLong.of(Long.parseLong(value));
                        })
                .orElse(OptionalLong.empty());
    }
}
