package org.safelight.thumbnails.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.thumbnails.SomePhotos.photo;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.contract.media.Dimensions;
import org.safelight.contract.media.ImageFormat;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.photo.Original;
import org.safelight.contract.photo.PhotoCommand;
import org.safelight.contract.photo.PhotoCommand.GiveUpThumbnail;
import org.safelight.contract.photo.PhotoCommand.RecordThumbnail;
import org.safelight.contract.photo.ThumbnailFault;
import org.safelight.contract.thumbnail.RenderThumbnail;
import org.safelight.media.bucket.filesystem.FilesystemBucket;
import org.safelight.media.imaging.ImageLimits;
import org.safelight.media.imaging.ThumbnailPipeline;
import org.safelight.media.imaging.ThumbnailRecipe;
import org.safelight.thumbnails.MutableClock;
import org.safelight.thumbnails.ToldPhotos;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/** The work as it is in earnest: a file in a bucket, decoded and scaled. */
class RealPictureTest {

    private static final ObjectKey KEY = new ObjectKey("original");

    @TempDir private Path folder;

    @Test
    void aPictureBecomesASmallerPicture() throws IOException {
        var report = (RecordThumbnail) reportOn(jpeg(800, 600));

        assertThat(report.thumbnail().dimensions()).isEqualTo(new Dimensions(200, 150));
        assertThat(readThumbnail(report).getWidth()).isEqualTo(200);
    }

    @Test
    void whatIsNoPictureIsGivenUp() throws IOException {
        assertThat(reportOn("This is not a picture.".getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        GiveUpThumbnail.class,
                        report ->
                                assertThat(report.fault().kind())
                                        .isEqualTo(ThumbnailFault.Kind.UNDECODABLE));
    }

    private PhotoCommand reportOn(byte[] file) throws IOException {
        var photos = new ToldPhotos();
        var stored = originals().put(KEY, new ByteArrayInputStream(file));
        var original = new Original(KEY, stored.hash(), stored.bytes());
        try (var pipeline =
                new ThumbnailPipeline(ThumbnailRecipe.DEFAULT, ImageLimits.DEFAULT, 1)) {
            var maker = new ThumbnailMaker(originals(), pipeline, thumbnails());
            new Rendering(maker, photos.commands(), new MutableClock())
                    .run(new RenderThumbnail(photo("tulip"), original, ImageFormat.JPEG));
        }
        return photos.told().getFirst();
    }

    private BufferedImage readThumbnail(RecordThumbnail report) throws IOException {
        try (var body = thumbnails().open(report.thumbnail().key(), report.thumbnail().hash())) {
            return ImageIO.read(body);
        }
    }

    private FilesystemBucket originals() throws IOException {
        return new FilesystemBucket(folder.resolve("originals"));
    }

    private FilesystemBucket thumbnails() throws IOException {
        return new FilesystemBucket(folder.resolve("thumbnails"));
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(Color.ORANGE);
        brush.fillOval(0, 0, width, height);
        brush.dispose();
        var file = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, "jpeg", file)).isTrue();
        return file.toByteArray();
    }
}
