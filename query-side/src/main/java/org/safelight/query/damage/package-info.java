/** What is done about stored bytes that turn out to be damaged or lost. */
@NullMarked
package org.safelight.query.damage;

import org.jspecify.annotations.NullMarked;
