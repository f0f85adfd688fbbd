/**
 * The search view: every owner's photos by the words that stand in them and by what else is known
 * of them. What a photo is found by is decided here, and is the same in every store.
 */
@NullMarked
package org.safelight.query.search;

import org.jspecify.annotations.NullMarked;
