package org.safelight.contract.photo;

import org.safelight.contract.media.ContentHash;
import org.safelight.contract.media.ObjectKey;

/** The uploaded bytes: where they are in the originals bucket, their hash and their number. */
public record Original(ObjectKey key, ContentHash hash, long bytes) {}
