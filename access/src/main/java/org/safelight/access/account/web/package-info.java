/** Accounts over HTTP. */
@NullMarked
package org.safelight.access.account.web;

import org.jspecify.annotations.NullMarked;
