package org.safelight.media.imaging.header;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.safelight.contract.media.ImageFormat;

import java.util.Optional;
import java.util.regex.Pattern;

/** The signatures by which files are told apart; names and declared types are not looked at. */
public enum MagicBytes {
    JPEG(ImageFormat.JPEG, "\u00FF\u00D8\u00FF"),
    PNG(ImageFormat.PNG, "\u0089PNG\r\n\u001A\n"),
    GIF(ImageFormat.GIF, "GIF8[79]a"),
    WEBP(ImageFormat.WEBP, "RIFF....WEBP"),
    TIFF(ImageFormat.TIFF, "II\\*\0|MM\0\\*"),
    PSD(ImageFormat.PSD, "8BPS\0[\1\2]"),
    /**
     * Two letters alone would take too much for a BMP: the size of the header, 12 to 124, is looked
     * at too.
     */
    BMP(ImageFormat.BMP, "BM.{12}[\f(48@l|]\0\0\0");

    /** How many bytes tell every format. */
    public static final int LENGTH = 32;

    private final ImageFormat format;
    private final Pattern signature;

    MagicBytes(ImageFormat format, String signature) {
        this.format = format;
        this.signature = Pattern.compile(signature, Pattern.DOTALL);
    }

    /** The format of a file that begins so; empty where it is none of the accepted ones. */
    public static Optional<ImageFormat> formatOf(byte[] firstBytes) {
        String start = new String(firstBytes, 0, Math.min(LENGTH, firstBytes.length), ISO_8859_1);
        for (MagicBytes magic : values()) {
            if (magic.signature.matcher(start).lookingAt()) {
                return Optional.of(magic.format);
            }
        }
        return Optional.empty();
    }
}
