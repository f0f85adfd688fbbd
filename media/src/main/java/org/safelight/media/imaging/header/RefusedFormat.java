package org.safelight.media.imaging.header;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;

/** Formats that people do try, told by their first bytes so that the refusal can name them. */
public enum RefusedFormat {
    HEIC("HEIC", "....ftyp(hei|hev|mif1|msf1)"),
    AVIF("AVIF", "....ftypavi"),
    JPEG_XL("JPEG XL", "\u00FF\n|\0\0\0\fJXL "),
    JPEG_2000("JPEG 2000", "\0\0\0\fjP|\u00FFO\u00FFQ"),
    RAW("Camera raw", "FUJIFILMCCD-RAW|....ftypcrx|II(RO|RS|U\0)|FOVb"),
    BIG_TIFF("BigTIFF", "II\\+\0|MM\0\\+"),
    PDF("PDF", "%PDF-"),
    SVG("SVG", "(\u00EF\u00BB\u00BF)?\\s*<(\\?xml|svg|!DOCTYPE)"),
    VIDEO("Video", "....ftyp|\u001AE\u00DF\u00A3|RIFF....AVI ");

    private final String label;
    private final Pattern signature;

    RefusedFormat(String label, String signature) {
        this.label = label;
        this.signature = Pattern.compile(signature, Pattern.DOTALL);
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** Says why a file that begins so is refused. */
    static String describe(byte[] firstBytes) {
        String start = new String(firstBytes, ISO_8859_1);
        for (RefusedFormat format : values()) {
            if (format.signature.matcher(start).lookingAt()) {
                return format.label + " is not supported";
            }
        }
        return "The file is not an image of a supported format";
    }
}
