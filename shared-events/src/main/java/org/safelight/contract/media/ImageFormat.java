package org.safelight.contract.media;

/** The image formats that are accepted, each with its registered media type. */
public enum ImageFormat {
    JPEG("image/jpeg"),
    PNG("image/png"),
    GIF("image/gif"),
    WEBP("image/webp"),
    TIFF("image/tiff"),
    BMP("image/bmp"),
    PSD("image/vnd.adobe.photoshop");

    private final String mediaType;

    ImageFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The IANA media type under which the original bytes are served. */
    public String mediaType() {
        return mediaType;
    }
}
