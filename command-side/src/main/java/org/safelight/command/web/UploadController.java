package org.safelight.command.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.safelight.command.upload.ContentDigest;
import org.safelight.command.upload.FileNames;
import org.safelight.command.upload.FormFiles;
import org.safelight.command.upload.IncomingFile;
import org.safelight.command.upload.UploadLimits;
import org.safelight.command.upload.UploadProblem;
import org.safelight.command.upload.Uploads;
import org.safelight.contract.UserId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;

/** Takes in photos, read as they arrive and never held whole in memory. */
@RestController
@RequestMapping("/api/v1/photos")
class UploadController {

    private final Uploads uploads;
    private final UploadLimits limits;

    UploadController(Uploads uploads, UploadLimits limits) {
        this.uploads = uploads;
        this.limits = limits;
    }

    /** One file is answered as itself; of several, each has its own result. */
    @PostMapping(consumes = "multipart/form-data")
    ResponseEntity<?> uploadForm(HttpServletRequest request, Principal principal) {
        var owner = new UserId(principal.getName());
        List<ReceivedFile> received = new ArrayList<>();
        new FormFiles(limits.maxFiles())
                .forEach(request, file -> received.add(ReceivedFile.by(uploads, owner, file)));
        return switch (received.size()) {
            case 0 -> throw UploadProblem.noFile();
            case 1 -> received.getFirst().alone();
            default -> all(received);
        };
    }

    /** A photo as the whole body; what kind it is, its bytes say. */
    @PostMapping(consumes = {"image/*", "application/octet-stream"})
    ResponseEntity<UploadResult> uploadBody(
            HttpServletRequest request,
            @RequestHeader(name = HttpHeaders.CONTENT_DISPOSITION, required = false)
                    @Nullable String disposition,
            @RequestHeader(name = ContentDigest.HEADER, required = false) @Nullable String digest,
            Principal principal)
            throws IOException {
        String name =
                disposition == null ? null : ContentDisposition.parse(disposition).getFilename();
        var file =
                new IncomingFile(
                        FileNames.of(name),
                        request.getInputStream(),
                        request.getContentLengthLong(),
                        ContentDigest.of(digest));
        return ReceivedFile.by(uploads, new UserId(principal.getName()), file).alone();
    }

    private static ResponseEntity<Results> all(List<ReceivedFile> received) {
        ResponseEntity.BodyBuilder response = ResponseEntity.ok();
        received.stream()
                .map(ReceivedFile::upload)
                .filter(upload -> upload != null)
                .reduce((earlier, later) -> later)
                .ifPresent(
                        last ->
                                response.headers(
                                        headers -> Responses.describe(headers, last.answer())));
        return response.body(
                new Results(received.stream().map(ReceivedFile::amongOthers).toList()));
    }

    record Results(List<FileResult> results) {}
}
