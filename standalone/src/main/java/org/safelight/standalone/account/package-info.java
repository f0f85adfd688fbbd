/** The one account of the embedded shape, until people can have their own. */
@NullMarked
package org.safelight.standalone.account;

import org.jspecify.annotations.NullMarked;
