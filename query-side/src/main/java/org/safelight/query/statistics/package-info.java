/** The statistics view: how many photos and bytes there are, by owner, month and camera. */
@NullMarked
package org.safelight.query.statistics;

import org.jspecify.annotations.NullMarked;
