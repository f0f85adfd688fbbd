package org.safelight.query.library;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumEvent.AlbumCreated;
import org.safelight.contract.album.AlbumEvent.AlbumDescribed;
import org.safelight.contract.album.AlbumEvent.AlbumLinkCreated;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.album.AlbumRole;
import org.safelight.contract.album.AlbumText;
import org.safelight.contract.album.AlbumTitle;
import org.safelight.contract.album.LinkId;
import org.safelight.contract.album.TokenHash;
import org.safelight.contract.history.AlbumMoment;
import org.safelight.contract.library.AlbumLink;
import org.safelight.contract.library.AlbumMember;
import org.safelight.contract.library.AlbumView;
import org.safelight.contract.library.DateSpan;
import org.safelight.contract.library.PhotoView;
import org.safelight.contract.photo.PhotoId;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What an album says of itself, without what is in it.
 *
 * @param owner who made it
 * @param cover the chosen photo, whether or not it can be seen now
 * @param members by name
 * @param links the first made first
 */
public record StoredAlbum(
        AlbumId albumId,
        UserId owner,
        AlbumTitle title,
        AlbumText text,
        long revision,
        boolean deleted,
        Instant createdAt,
        @Nullable PhotoId cover,
        List<AlbumMember> members,
        List<AlbumLink> links) {

    static StoredAlbum created(AlbumCreated event, Instant at) {
        return new StoredAlbum(
                event.albumId(),
                event.owner(),
                event.title().or(AlbumTitle.ERASED),
                event.text().or(AlbumText.NONE),
                1,
                false,
                at,
                null,
                List.of(new AlbumMember(event.owner(), AlbumRole.OWNER, at)),
                List.of());
    }

    StoredAlbum described(AlbumDescribed words) {
        return changed(
                words.title().or(AlbumTitle.ERASED),
                words.text().or(AlbumText.NONE),
                deleted,
                cover);
    }

    StoredAlbum coveredBy(@Nullable PhotoId newCover) {
        return changed(title, text, deleted, newCover);
    }

    StoredAlbum deleted(boolean nowDeleted) {
        return changed(title, text, nowDeleted, cover);
    }

    /** The same album, whose photos have changed. */
    StoredAlbum rearranged() {
        return changed(title, text, deleted, cover);
    }

    /** With somebody in this role, who was a member before or is one from now on. */
    StoredAlbum with(UserId user, AlbumRole role, Instant at) {
        Instant since = member(user).map(AlbumMember::since).orElse(at);
        Stream<AlbumMember> others = members.stream().filter(it -> !it.user().equals(user));
        return sharedBy(
                1,
                Stream.concat(others, Stream.of(new AlbumMember(user, role, since)))
                        .sorted(Comparator.comparing(member -> member.user().value()))
                        .toList(),
                links);
    }

    StoredAlbum without(UserId user) {
        return sharedBy(1, others(member -> member.user().equals(user)), links);
    }

    /** As it is when somebody who was a member before then has been erased. */
    public StoredAlbum withoutErased(UserId user, Instant before) {
        return sharedBy(
                0,
                others(member -> member.user().equals(user) && member.since().isBefore(before)),
                links);
    }

    private List<AlbumMember> others(Predicate<AlbumMember> leaving) {
        return members.stream().filter(leaving.negate()).toList();
    }

    StoredAlbum linked(AlbumLinkCreated event, Instant at, @Nullable UserId by) {
        var link =
                new AlbumLink(
                        albumId,
                        owner,
                        event.linkId(),
                        event.tokenHash(),
                        event.terms(),
                        at,
                        by,
                        0,
                        null);
        return sharedBy(1, members, Stream.concat(links.stream(), Stream.of(link)).toList());
    }

    StoredAlbum unlinked(LinkId link) {
        return sharedBy(
                1, members, links.stream().filter(it -> !it.linkId().equals(link)).toList());
    }

    /** Strangers who come by a link change no revision. */
    StoredAlbum used(LinkId link, Instant at) {
        return sharedBy(
                0,
                members,
                links.stream().map(it -> it.linkId().equals(link) ? it.used(at) : it).toList());
    }

    private StoredAlbum sharedBy(
            int changes, List<AlbumMember> nowMembers, List<AlbumLink> nowLinks) {
        return new StoredAlbum(
                albumId,
                owner,
                title,
                text,
                revision + changes,
                deleted,
                createdAt,
                cover,
                nowMembers,
                nowLinks);
    }

    private StoredAlbum changed(
            AlbumTitle newTitle,
            AlbumText newText,
            boolean nowDeleted,
            @Nullable PhotoId newCover) {
        return new StoredAlbum(
                albumId,
                owner,
                newTitle,
                newText,
                revision + 1,
                nowDeleted,
                createdAt,
                newCover,
                members,
                links);
    }

    /** What its history tells of it. */
    AlbumMoment moment() {
        return new AlbumMoment(title, text, cover, deleted);
    }

    /** What somebody may do in it; empty for a stranger. */
    public Optional<AlbumRole> role(UserId user) {
        return member(user).map(AlbumMember::role);
    }

    private Optional<AlbumMember> member(UserId user) {
        return members.stream().filter(member -> member.user().equals(user)).findFirst();
    }

    /** The links, each in the name of somebody who is an owner now. */
    public List<AlbumLink> openLinks() {
        return members.stream()
                .filter(member -> member.role() == AlbumRole.OWNER)
                .findFirst()
                .map(any -> links.stream().map(link -> link.inTheNameOf(any.user())).toList())
                .orElse(List.of());
    }

    /** The link with this token. */
    public Optional<AlbumLink> openLink(TokenHash token) {
        return openLinks().stream().filter(link -> link.tokenHash().equals(token)).findFirst();
    }

    /** The album as one of its members sees it. */
    public AlbumView shown(
            AlbumRole role,
            long photoCount,
            @Nullable DateSpan dates,
            @Nullable PhotoView coverPhoto) {
        return new AlbumView(
                albumId,
                owner,
                role,
                title,
                text,
                revision,
                deleted,
                createdAt,
                photoCount,
                dates,
                coverPhoto);
    }
}
