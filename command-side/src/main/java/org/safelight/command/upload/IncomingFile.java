package org.safelight.command.upload;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.media.ContentHash;
import org.safelight.contract.photo.FileName;

import java.io.InputStream;

/**
 * A file on its way in.
 *
 * @param length the number of bytes announced, -1 where none is
 * @param digest the hash announced, if one is
 */
public record IncomingFile(
        FileName name, InputStream body, long length, @Nullable ContentHash digest) {}
