package org.safelight.query.answer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * An answer, with its validator: the same bytes have the same one, whoever asks for them.
 *
 * @param edition of the view that it was made from
 * @param madeAt in nanoseconds of the memory's clock
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record KeptAnswer(AnswerRule rule, byte[] body, String type, String edition, long madeAt) {

    /** Short of SHA-256, and still nothing that two answers have in common by chance. */
    private static final int TAG_BYTES = 16;

    /** A weak entity tag: what lies between may compress the bytes, and they mean the same. */
    static String etag(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            byte[] begin = Arrays.copyOf(hash, TAG_BYTES);
            return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(begin) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
