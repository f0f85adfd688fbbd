package org.safelight.query.history;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumEvent;
import org.safelight.contract.album.AlbumEvent.AlbumCreated;
import org.safelight.contract.album.AlbumEvent.AlbumMemberAdded;
import org.safelight.contract.album.AlbumEvent.AlbumMemberRemoved;
import org.safelight.contract.album.AlbumEvent.AlbumRoleChanged;
import org.safelight.contract.album.AlbumRole;
import org.safelight.contract.history.MemberChange;

import java.util.HashMap;
import java.util.Map;

/** Who may look at an album, as far as its events have been told. */
final class Audience {

    private final Map<UserId, AlbumRole> roles = new HashMap<>();

    /** What the event is to somebody; null where it is about nobody. */
    @Nullable MemberChange apply(AlbumEvent event) {
        return switch (event) {
            case AlbumCreated created -> change(created.owner(), AlbumRole.OWNER);
            case AlbumMemberAdded(_, var member, var role) -> change(member, role);
            case AlbumRoleChanged(_, var member, var role) -> change(member, role);
            case AlbumMemberRemoved(_, var member) -> change(member, null);
            default -> null;
        };
    }

    private MemberChange change(UserId member, @Nullable AlbumRole after) {
        @Nullable AlbumRole before =
                after == null ? roles.remove(member) : roles.put(member, after);
        return new MemberChange(member, before, after);
    }

    /** What somebody may do; null for a stranger. */
    @Nullable AlbumRole role(UserId user) {
        return roles.get(user);
    }
}
