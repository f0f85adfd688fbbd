package org.safelight.command.upload;

import org.safelight.command.dispatch.Answer;
import org.safelight.command.dispatch.CommandSender;
import org.safelight.command.dispatch.Sender;
import org.safelight.contract.Personal.Open;
import org.safelight.contract.UserId;
import org.safelight.contract.media.ImageFacts;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.photo.Original;
import org.safelight.contract.photo.PhotoCommand.UploadPhoto;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.photo.UploadOutcome;
import org.safelight.media.bucket.Bucket;
import org.safelight.media.bucket.ObjectSource;
import org.safelight.media.bucket.StoredObject;
import org.safelight.media.imaging.ImageInspector;
import org.safelight.media.imaging.UnreadableImageException;
import org.safelight.platform.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.UUID;

/**
 * Takes in one file: stores and hashes its bytes as they come, looks at its header, then sends
 * {@link UploadPhoto}. What is not needed in the end is removed; what a crash leaves behind is
 * found by the orphan collection.
 */
public final class Uploads {

    private static final Logger log = LoggerFactory.getLogger(Uploads.class);
    private static final int HEAD = 32;

    private final Bucket originals;
    private final ImageInspector inspector;
    private final UploadLimits limits;
    private final StorageQuota quota;
    private final CommandSender commands;

    public Uploads(
            Bucket originals,
            ImageInspector inspector,
            UploadLimits limits,
            StorageQuota quota,
            CommandSender commands) {
        this.originals = originals;
        this.inspector = inspector;
        this.limits = limits;
        this.quota = quota;
        this.commands = commands;
    }

    /**
     * Takes in a file, durably before this returns.
     *
     * @throws Problem when it is not taken; then nothing of it is kept
     */
    public Upload receive(UserId owner, IncomingFile file) {
        if (file.length() > limits.maxBytes().toBytes()) {
            throw UploadProblem.tooLarge(limits.maxBytes());
        }
        try (Room room = quota.roomFor(owner, file.length())) {
            return receive(owner, file, room);
        }
    }

    private Upload receive(UserId owner, IncomingFile file, Room room) {
        var body = new IncomingBody(file.body(), file.length(), limits.maxBytes(), room);
        try {
            return receive(owner, file, body, room);
        } catch (UnreadableImageException e) {
            throw UploadProblem.unreadable(e);
        } catch (IOException e) {
            throw body.problem().orElseGet(() -> unavailable(e));
        }
    }

    private Upload receive(UserId owner, IncomingFile file, IncomingBody body, Room room)
            throws IOException {
        byte[] head = body.readNBytes(HEAD);
        if (head.length == 0) {
            throw UploadProblem.empty();
        }
        if (ImageInspector.formatOf(head).isEmpty()) {
            throw UploadProblem.unsupported();
        }
        // A fresh key for each attempt: what one attempt removes is never what another stored.
        var key = new ObjectKey(UUID.randomUUID().toString());
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), body);
        StoredObject stored = originals.put(key, whole);
        var original = new Original(key, stored.hash(), stored.bytes());
        ImageFacts facts = factsOrNothingKept(file, original);
        Upload upload =
                upload(
                        new UploadPhoto(
                                PhotoId.of(owner, original.hash()),
                                owner,
                                original,
                                new Open<>(file.name()),
                                facts));
        if (upload.outcome() == UploadOutcome.CREATED) {
            room.keep(upload.photoId(), original.bytes());
        }
        return upload;
    }

    private ImageFacts factsOrNothingKept(IncomingFile file, Original original) throws IOException {
        try {
            if (file.digest() != null && !file.digest().equals(original.hash())) {
                throw UploadProblem.digestMismatch();
            }
            return inspector.inspect(new ObjectSource(originals, original.key(), original.bytes()));
        } catch (IOException | RuntimeException e) {
            remove(original.key());
            throw e;
        }
    }

    private Upload upload(UploadPhoto command) {
        Answer answer = send(command);
        UploadOutcome outcome =
                answer.result(UploadOutcome.class)
                        .orElseThrow(() -> new IllegalStateException("No outcome of an upload"));
        if (outcome != UploadOutcome.CREATED) {
            remove(command.original().key());
        }
        return new Upload(command.photoId(), command.original().hash(), outcome, answer);
    }

    /**
     * When it is not known whether the command was carried out, the bytes stay: a photo may name
     * them already.
     */
    private Answer send(UploadPhoto command) {
        try {
            return commands.send(command, Sender.of(command.owner()));
        } catch (Problem refused) {
            if (refused.getStatusCode().is4xxClientError()) {
                remove(command.original().key());
            }
            throw refused;
        }
    }

    private void remove(ObjectKey key) {
        try {
            originals.remove(key);
        } catch (IOException e) {
            log.warn("Object {} is not needed but still there", key, e);
        }
    }

    private static Problem unavailable(IOException e) {
        log.error("The bucket for originals takes no file", e);
        return UploadProblem.bucketUnavailable();
    }
}
