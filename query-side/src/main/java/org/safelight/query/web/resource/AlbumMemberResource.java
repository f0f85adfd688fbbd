package org.safelight.query.web.resource;

import org.safelight.contract.UserId;
import org.safelight.contract.library.AlbumMember;

import java.time.Instant;

/**
 * A member of an album.
 *
 * @param role viewer, contributor, editor or owner
 */
public record AlbumMemberResource(UserId user, String role, Instant since) {

    public static AlbumMemberResource of(AlbumMember member) {
        return new AlbumMemberResource(member.user(), RoleName.of(member.role()), member.since());
    }
}
