package org.safelight.scaledjpeg;

import org.safelight.scaledjpeg.syntax.Reason;
import org.safelight.scaledjpeg.syntax.Refusal;

/**
 * The file is left to another reader.
 *
 * @param detail what was found, in plain words
 */
public record Declined(Reason reason, String detail) implements Opening, Decoding {

    static Declined because(Refusal refusal) {
        return new Declined(refusal.reason(), refusal.detail());
    }
}
