/** Facts about bytes and pictures, as they are told between the sides. */
@NullMarked
package org.safelight.contract.media;

import org.jspecify.annotations.NullMarked;
