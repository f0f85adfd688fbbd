package org.safelight.contract.album;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.Personal;
import org.safelight.contract.Reversal;
import org.safelight.contract.UserId;
import org.safelight.contract.photo.PhotoId;

import java.util.List;

/** What can be asked of an album. Each is answered by an event, by nothing new, or by a refusal. */
public sealed interface AlbumCommand {

    /** The most photos that one command may name. */
    int MAX_BATCH = 500;

    AlbumId albumId();

    /** Make an empty album. */
    record CreateAlbum(
            @TargetAggregateIdentifier AlbumId albumId,
            UserId owner,
            Personal<AlbumTitle> title,
            Personal<AlbumText> text)
            implements AlbumCommand {}

    /** Change title or text; what is null stays. */
    record DescribeAlbum(
            @TargetAggregateIdentifier AlbumId albumId,
            @Nullable Personal<AlbumTitle> title,
            @Nullable Personal<AlbumText> text)
            implements AlbumCommand {}

    /** Put photos at the end, in this order; those already in the album stay where they are. */
    record AddPhotosToAlbum(@TargetAggregateIdentifier AlbumId albumId, List<PhotoId> photoIds)
            implements AlbumCommand {}

    /** Take photos out; those not in the album are passed over. */
    record RemovePhotosFromAlbum(@TargetAggregateIdentifier AlbumId albumId, List<PhotoId> photoIds)
            implements AlbumCommand {}

    /** Move photos, in this order, to right behind another one, or with null to the front. */
    record MovePhotosInAlbum(
            @TargetAggregateIdentifier AlbumId albumId,
            List<PhotoId> photoIds,
            @Nullable PhotoId after)
            implements AlbumCommand {}

    /** Show this photo for the album, or with null the first one again. */
    record ChooseAlbumCover(@TargetAggregateIdentifier AlbumId albumId, @Nullable PhotoId cover)
            implements AlbumCommand {}

    /** Take the album away; its photos stay. */
    record DeleteAlbum(@TargetAggregateIdentifier AlbumId albumId) implements AlbumCommand {}

    /** Bring a deleted album back as it was. */
    record RestoreAlbum(@TargetAggregateIdentifier AlbumId albumId) implements AlbumCommand {}

    /** Let somebody in, or give a member another role. */
    record GrantAlbumRole(@TargetAggregateIdentifier AlbumId albumId, UserId member, AlbumRole role)
            implements AlbumCommand {}

    /** Let a member go, and with them the photos that they have put in. Whoever sends it may go. */
    record RemoveAlbumMember(@TargetAggregateIdentifier AlbumId albumId, UserId member)
            implements AlbumCommand {}

    /** Let everybody in who has the link's token, on these terms. */
    record CreateAlbumLink(
            @TargetAggregateIdentifier AlbumId albumId,
            LinkId linkId,
            TokenHash tokenHash,
            LinkTerms terms)
            implements AlbumCommand {}

    /** End a link at once. */
    record RevokeAlbumLink(@TargetAggregateIdentifier AlbumId albumId, LinkId linkId)
            implements AlbumCommand {}

    /** Somebody opens the album by a link: refused unless the link holds at this moment. */
    record UseAlbumLink(@TargetAggregateIdentifier AlbumId albumId, LinkId linkId)
            implements AlbumCommand {}

    /**
     * Take back what an earlier command did, all of it or nothing; what is null was not touched.
     *
     * @param beginning whether that command made the album; then it must be empty
     */
    record RevertAlbum(
            @TargetAggregateIdentifier AlbumId albumId,
            @Nullable Reversal<Personal<AlbumTitle>> title,
            @Nullable Reversal<Personal<AlbumText>> text,
            @Nullable Reversal<PhotoId> cover,
            @Nullable Reversal<Boolean> deleted,
            List<PlaceReversal> places,
            boolean beginning)
            implements AlbumCommand {}
}
