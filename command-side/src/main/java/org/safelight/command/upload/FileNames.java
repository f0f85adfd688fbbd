package org.safelight.command.upload;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.photo.FileName;

/** Makes of any name that a client sends one that can be shown and kept. */
public final class FileNames {

    private static final int REPLACEMENT = 0xFFFD;

    private FileNames() {}

    /** The last part of a path, without control characters, cut to what a file name may have. */
    public static FileName of(@Nullable String sent) {
        String path = sent == null ? "" : sent.replace('\\', '/');
        String name = path.substring(path.lastIndexOf('/') + 1);
        var kept = new StringBuilder();
        name.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .map(c -> Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
                .takeWhile(c -> kept.length() + Character.charCount(c) <= FileName.MAX_LENGTH)
                .forEach(kept::appendCodePoint);
        return new FileName(kept.toString().strip());
    }
}
