package org.safelight.contract;

import java.util.regex.Pattern;

/**
 * Names a command that was carried out: the aggregate it went to, and its message. With the
 * aggregate in the name, what the command did is found in the log without a search.
 *
 * @param aggregate the id of the photo or album
 * @param message the id of the command's message, which the events it led to carry
 */
public record CommandId(String aggregate, String message) {

    private static final Pattern MESSAGE = Pattern.compile("[0-9A-Za-z-]{1,64}");

    public CommandId {
        if (!HexForm.ID.fits(aggregate) || !MESSAGE.matcher(message).matches()) {
            throw new IllegalArgumentException("This is no command id");
        }
    }

    /** Reads what {@link #toString()} wrote. */
    public static CommandId parse(String text) {
        int dot = text.indexOf('.');
        return new CommandId(text.substring(0, Math.max(dot, 0)), text.substring(dot + 1));
    }

    /** The id as clients see it: one word, opaque to them. */
    @Override
    public String toString() {
        return aggregate + "." + message;
    }
}
