package org.safelight.query.download;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.safelight.contract.library.PhotoView;
import org.safelight.contract.media.ImageFormat;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names for files that are unpacked together: without a path, good on every file system, and no two
 * alike even where upper and lower case are the same.
 */
final class FileNames {

    /** Most file systems take 255 bytes; a number may be added to a name, or to its copy. */
    private static final int MOST_BYTES = 200;

    private static final int LONGEST_ENDING = 12;
    private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern UNSAFE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}<>:\"|?*]");
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);

    private final Map<String, Integer> taken = new HashMap<>();

    /** A name for the photo's file, like the one it came with, that was not given before. */
    String of(PhotoView photo) {
        String safe = safe(photo.fileName().value());
        String name = safe.isEmpty() ? photo.photoId().value() : safe;
        String ending = ending(name);
        String stem = name.substring(0, name.length() - ending.length());
        return unique(
                shortened(stem, MOST_BYTES - ending.length()),
                ending.isEmpty() ? usualEnding(photo.facts().format()) : ending);
    }

    /** The same text as a name of a file; empty where nothing is left of it. */
    static String safe(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String bare = PATH.matcher(composed).replaceFirst("");
        String safe = EDGES.matcher(UNSAFE.matcher(bare).replaceAll("_")).replaceAll("");
        return DEVICE.matcher(safe).matches() ? "_" + safe : safe;
    }

    private String unique(String stem, String ending) {
        String name = stem + ending;
        String folded = folded(name);
        for (int copy = taken.getOrDefault(folded, 1); isTaken(name); ) {
            copy++;
            taken.put(folded, copy);
            name = stem + " (" + copy + ")" + ending;
        }
        taken.put(folded(name), 1);
        return name;
    }

    private boolean isTaken(String name) {
        return taken.containsKey(folded(name));
    }

    private static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        boolean isEnding = dot > 0 && name.length() - dot <= LONGEST_ENDING;
        return isEnding ? name.substring(dot) : "";
    }

    private static String usualEnding(ImageFormat format) {
        return format == ImageFormat.JPEG ? ".jpg" : "." + format.name().toLowerCase(Locale.ROOT);
    }

    private static String shortened(String stem, int bytes) {
        String fitting = stem;
        while (fitting.getBytes(UTF_8).length > bytes) {
            fitting = fitting.substring(0, fitting.offsetByCodePoints(fitting.length(), -1));
        }
        return fitting;
    }
}
