/** The library view: every owner's photos and albums, written from events and asked by queries. */
@NullMarked
package org.safelight.query.library;

import org.jspecify.annotations.NullMarked;
