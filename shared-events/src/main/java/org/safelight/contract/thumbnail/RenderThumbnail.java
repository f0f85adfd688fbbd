package org.safelight.contract.thumbnail;

import org.axonframework.commandhandling.RoutingKey;
import org.safelight.contract.media.ImageFormat;
import org.safelight.contract.photo.Original;
import org.safelight.contract.photo.PhotoId;

/**
 * Make a thumbnail of this original. Answered as soon as the work is queued, or refused with {@code
 * RENDERER_BUSY}; the result comes as a command to the photo.
 */
public record RenderThumbnail(@RoutingKey PhotoId photoId, Original original, ImageFormat format) {}
