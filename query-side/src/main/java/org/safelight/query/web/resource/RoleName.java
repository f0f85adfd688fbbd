package org.safelight.query.web.resource;

import org.safelight.contract.album.AlbumRole;

import java.util.Locale;

/** Roles as clients call them. */
public interface RoleName {

    /** The name of a role, {@code viewer} for example. */
    static String of(AlbumRole role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
