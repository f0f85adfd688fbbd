/**
 * Axon's stores on a MongoDB that several nodes share: positions, sagas and dead letters. There are
 * no transactions, so everything that handles events must bear to see one again.
 */
@NullMarked
package org.safelight.platform.axon.mongo;

import org.jspecify.annotations.NullMarked;
