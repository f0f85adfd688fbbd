package org.safelight.command.upload;

import org.safelight.command.dispatch.Answer;
import org.safelight.contract.media.ContentHash;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.photo.UploadOutcome;

/** A file that was taken, and the photo that it is, new or known. */
public record Upload(PhotoId photoId, ContentHash hash, UploadOutcome outcome, Answer answer) {}
