package org.safelight.command.album;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import org.jspecify.annotations.Nullable;
import org.safelight.command.guard.Refused;
import org.safelight.contract.Refusal;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumRole;

import java.util.Map;
import java.util.TreeMap;

/** Everybody who may see an album, and their roles. */
final class People {

    /** The most members that an album may have. */
    static final int MOST = 200;

    private final Map<String, AlbumRole> roles;

    People() {
        this(Map.of());
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private People(Map<String, AlbumRole> roles) {
        this.roles = new TreeMap<>(roles);
    }

    @JsonValue
    Map<String, AlbumRole> roles() {
        return roles;
    }

    /** What somebody may do; null for a stranger. */
    @Nullable AlbumRole role(UserId user) {
        return roles.get(user.value());
    }

    boolean has(UserId user) {
        return roles.containsKey(user.value());
    }

    void put(UserId user, AlbumRole role) {
        roles.put(user.value(), role);
    }

    void remove(UserId user) {
        roles.remove(user.value());
    }

    /** Refuses one member too many, and to take the last owner's role away. */
    void mustBeFreeToGrant(UserId user, AlbumRole role) {
        if (!has(user) && roles.size() >= MOST) {
            throw Refused.because(Refusal.TOO_MANY_MEMBERS);
        }
        if (role != AlbumRole.OWNER) {
            mustNotBeLastOwner(user);
        }
    }

    /** Refuses to leave an album without an owner. */
    void mustNotBeLastOwner(UserId user) {
        boolean another =
                roles.entrySet().stream()
                        .anyMatch(
                                member ->
                                        member.getValue() == AlbumRole.OWNER
                                                && !member.getKey().equals(user.value()));
        if (role(user) == AlbumRole.OWNER && !another) {
            throw Refused.because(Refusal.LAST_OWNER);
        }
    }
}
