package org.safelight.query.web;

import org.junit.jupiter.api.BeforeEach;
import org.safelight.contract.media.ContentHash;
import org.safelight.contract.media.Dimensions;
import org.safelight.contract.media.ImageFacts;
import org.safelight.contract.media.ImageFormat;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.photo.FileName;
import org.safelight.contract.photo.Original;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.contract.photo.PhotoId;
import org.safelight.query.library.Samples;
import org.safelight.query.library.Story;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A photo with a stored original of a million bytes. */
abstract class StoredPhoto extends RunningQuerySide {

    protected static final String NAME = "Łódź \"1\"/\r\n.jpg";
    protected static final int LARGE = 1_000_000;

    protected final ObjectKey key = new ObjectKey(UUID.randomUUID().toString());
    protected final byte[] bytes = new byte[LARGE];
    protected Story story = new Story();
    protected ObjectKey original = key;
    protected ContentHash hash = Samples.hash(0);
    protected PhotoId photoId = Samples.photo(user, 0);

    @BeforeEach
    void aPhoto() throws Exception {
        new Random(1).nextBytes(bytes);
        upload(bytes, ImageFormat.JPEG);
    }

    protected void upload(byte[] content, ImageFormat format) throws Exception {
        var fresh = new ObjectKey(UUID.randomUUID().toString());
        hash = storeOriginal(fresh, content).hash();
        photoId = PhotoId.of(user, hash);
        var facts = ImageFacts.of(format, new Dimensions(4, 3), 1, null, null, null, null);
        story = new Story();
        shown(
                story.then(
                        new PhotoUploaded(
                                photoId,
                                user,
                                new Original(fresh, hash, content.length),
                                new FileName(NAME),
                                facts)));
        original = fresh;
    }

    protected HttpRequest.Builder original() {
        return get("/photos/" + photoId + "/original");
    }

    protected HttpRequest.Builder thumbnail() {
        return get("/photos/" + photoId + "/thumbnail");
    }

    protected void flipOneBit() throws IOException {
        damage(
                content -> {
                    content[content.length / 2] ^= 1;
                    return content;
                });
    }

    protected void damage(UnaryOperator<byte[]> damage) throws IOException {
        try (var files = Files.walk(data.resolve("originals"))) {
            Path file =
                    files.filter(Files::isRegularFile)
                            .filter(
                                    path ->
                                            path.getFileName()
                                                    .toString()
                                                    .contains(original.value()))
                            .findFirst()
                            .orElseThrow();
            Files.write(file, damage.apply(Files.readAllBytes(file)));
        }
    }

    protected static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
