/** Secrets that nobody chose: long, random, and shown once. */
@NullMarked
package org.safelight.access.token;

import org.jspecify.annotations.NullMarked;
