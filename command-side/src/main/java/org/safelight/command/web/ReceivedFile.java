package org.safelight.command.web;

import org.jspecify.annotations.Nullable;
import org.safelight.command.upload.IncomingFile;
import org.safelight.command.upload.Upload;
import org.safelight.command.upload.Uploads;
import org.safelight.contract.UserId;
import org.safelight.contract.photo.FileName;
import org.safelight.contract.photo.UploadOutcome;
import org.safelight.platform.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import java.net.URI;

/** A file that was read to its end: either it is a photo now, or there is a problem with it. */
record ReceivedFile(FileName name, @Nullable Upload upload, @Nullable Problem problem) {

    static ReceivedFile by(Uploads uploads, UserId owner, IncomingFile file) {
        try {
            return new ReceivedFile(file.name(), uploads.receive(owner, file), null);
        } catch (Problem problem) {
            return new ReceivedFile(file.name(), null, problem);
        }
    }

    /** The whole answer, where this was the only file. */
    ResponseEntity<UploadResult> alone() {
        if (upload == null) {
            throw problem == null
                    ? new IllegalStateException("Neither photo nor problem")
                    : problem;
        }
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status(upload));
        if (upload.outcome() == UploadOutcome.CREATED) {
            response.location(URI.create("/api/v1/photos/" + upload.photoId()));
            response.eTag(Responses.etag(1));
        }
        return response.headers(headers -> Responses.describe(headers, upload.answer()))
                .body(UploadResult.of(upload));
    }

    /** The part of the answer that tells of this file, where there were others. */
    FileResult amongOthers() {
        if (upload != null) {
            return new FileResult(name, status(upload).value(), UploadResult.of(upload), null);
        }
        return problem == null
                ? new FileResult(name, HttpStatus.INTERNAL_SERVER_ERROR.value(), null, null)
                : new FileResult(name, problem.getStatusCode().value(), null, problem.getBody());
    }

    private static HttpStatus status(Upload upload) {
        return upload.outcome() == UploadOutcome.CREATED ? HttpStatus.CREATED : HttpStatus.OK;
    }
}
