package org.safelight.media.bucket;

import org.safelight.contract.media.ContentHash;

/** What was stored: the number of bytes, and their hash as computed while they passed by. */
public record StoredObject(long bytes, ContentHash hash) {}
