package org.safelight.query.web.history;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.history.MemberChange;
import org.safelight.query.web.resource.RoleName;

/**
 * What somebody could do in an album, and what since.
 *
 * @param before missing where they were no member
 * @param after missing where they are no member any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MemberResource(UserId user, @Nullable String before, @Nullable String after) {

    static MemberResource of(MemberChange change) {
        return new MemberResource(
                change.member(),
                change.before() == null ? null : RoleName.of(change.before()),
                change.after() == null ? null : RoleName.of(change.after()));
    }
}
