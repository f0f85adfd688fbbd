package org.safelight.contract.photo;

/** Why there is no thumbnail, in a word for programs and a sentence for people. */
public record ThumbnailFault(Kind kind, String detail) {

    /** Whether and why another attempt could help. */
    public enum Kind {
        /** The file cannot be decoded, now or later. */
        UNDECODABLE,
        /** Decoding would take more pixels or memory than is allowed. */
        TOO_LARGE,
        /** Decoding did not end within its deadline. */
        TIMED_OUT,
        /** The bucket did not give or take the bytes. */
        STORAGE,
        /** Something that nobody foresaw. */
        UNEXPECTED;

        /** Whether the same file may well succeed another time. */
        public boolean mayPass() {
            return this == STORAGE || this == UNEXPECTED;
        }
    }
}
