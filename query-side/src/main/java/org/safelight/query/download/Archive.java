package org.safelight.query.download;

import org.safelight.contract.UserId;
import org.safelight.contract.library.PhotoView;
import org.safelight.contract.photo.Original;
import org.safelight.contract.photo.PhotoId;
import org.safelight.media.bucket.DamagedObjectException;
import org.safelight.media.bucket.MissingObjectException;
import org.safelight.media.bucket.ReadableBucket;
import org.safelight.query.bytes.Losses;
import org.safelight.query.bytes.StoredBytes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A ZIP file of originals, in the order in which they were added. It holds names and keys only,
 * some hundred bytes for each photo; the bytes pass through.
 */
public final class Archive {

    private final FileNames names = new FileNames();
    private final List<Member> members = new ArrayList<>();

    private record Member(UserId owner, PhotoId photoId, ZipMember file, StoredBytes bytes) {

        Original original() {
            return new Original(bytes.key(), bytes.hash(), bytes.size());
        }
    }

    /** Adds a photo's original, under the name it came with and the time it was taken. */
    public void add(PhotoView photo, ReadableBucket originals) {
        var original = photo.original();
        var bytes = new StoredBytes(originals, original.key(), original.hash(), original.bytes());
        var file = new ZipMember(names.of(photo), original.bytes(), timeOf(photo));
        members.add(new Member(photo.owner(), photo.photoId(), file, bytes));
    }

    /** How many bytes the ZIP file has, to the last one. */
    public long length() {
        long local = 0;
        long central = 0;
        for (Member member : members) {
            central += ZipFormat.centralHeader(member.file(), 0, local).length;
            local += lengthOf(member);
        }
        return local + central + ZipFormat.end(members.size(), local, central).length;
    }

    /**
     * Writes all of it, each original only once it was found to be good.
     *
     * @param losses told of an original that is damaged or missing
     * @throws BrokenArchiveException when an original cannot be had; what was written so far must
     *     then not be taken for the whole
     */
    void writeTo(OutputStream out, Checksums checksums, Losses losses) throws IOException {
        int[] crcs = new int[members.size()];
        for (int i = 0; i < crcs.length; i++) {
            crcs[i] = write(members.get(i), out, checksums, losses);
        }
        writeDirectory(out, crcs);
    }

    private static int write(Member member, OutputStream out, Checksums checksums, Losses losses)
            throws IOException {
        int crc;
        try {
            crc = checksums.of(member.bytes());
        } catch (IOException lost) {
            throw broken(member, lost, losses);
        }
        out.write(ZipFormat.localHeader(member.file(), crc));
        long sent = copy(member, out, losses);
        if (sent != member.file().size()) {
            throw broken(member, new DamagedObjectException(member.bytes().key()), losses);
        }
        return crc;
    }

    private static long copy(Member member, OutputStream out, Losses losses) throws IOException {
        var bytes = member.bytes();
        try (InputStream body = bytes.bucket().open(bytes.key(), bytes.hash())) {
            return body.transferTo(out);
        } catch (DamagedObjectException | MissingObjectException lost) {
            throw broken(member, lost, losses);
        }
    }

    private static BrokenArchiveException broken(Member member, IOException why, Losses losses) {
        if (why instanceof DamagedObjectException || why instanceof MissingObjectException) {
            losses.original(member.owner(), member.photoId(), member.original());
        }
        return new BrokenArchiveException(member.photoId(), why);
    }

    private void writeDirectory(OutputStream out, int[] crcs) throws IOException {
        long offset = 0;
        long size = 0;
        for (int i = 0; i < crcs.length; i++) {
            byte[] header = ZipFormat.centralHeader(members.get(i).file(), crcs[i], offset);
            out.write(header);
            size += header.length;
            offset += lengthOf(members.get(i));
        }
        out.write(ZipFormat.end(crcs.length, offset, size));
    }

    private static long lengthOf(Member member) {
        return ZipFormat.localHeader(member.file(), 0).length + member.file().size();
    }

    private static LocalDateTime timeOf(PhotoView photo) {
        return photo.takenAt() == null
                ? LocalDateTime.ofInstant(photo.uploadedAt(), ZoneOffset.UTC)
                : photo.takenAt().local();
    }
}
