package org.safelight.command.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;

import org.apache.commons.fileupload2.core.FileItemHeaders;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * The files of a multipart form (RFC 7578), one after the other, as they arrive. Parts that are not
 * named {@code file} are passed over.
 */
public record FormFiles(int maxFiles) {

    private static final String PART = "file";

    /** Hands on each file, to be read before the next one comes. */
    public void forEach(HttpServletRequest request, Consumer<IncomingFile> receiver) {
        try {
            var form = new JakartaServletFileUpload<>();
            form.setHeaderCharset(UTF_8);
            FileItemInputIterator parts = form.getItemIterator(request);
            for (int files = 0; parts.hasNext(); ) {
                FileItemInput part = parts.next();
                if (PART.equals(part.getFieldName())) {
                    if (++files > maxFiles) {
                        throw UploadProblem.tooManyFiles(maxFiles);
                    }
                    receiver.accept(file(part));
                }
            }
        } catch (IOException | IllegalArgumentException malformed) {
            throw UploadProblem.cut();
        }
    }

    private static IncomingFile file(FileItemInput part) throws IOException {
        @Nullable FileItemHeaders headers = part.getHeaders();
        String digest = headers == null ? null : headers.getHeader(ContentDigest.HEADER);
        return new IncomingFile(
                FileNames.of(part.getName()), part.getInputStream(), -1, ContentDigest.of(digest));
    }
}
