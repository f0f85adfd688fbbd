package org.safelight.thumbnails.renewal;

/**
 * Has every thumbnail made by one recipe.
 *
 * @param id of the operation that this is; attempts are counted for each anew
 */
public record RenewalOrder(String id, String recipe) {}
