/** What every HTTP answer has in common: problems, consistency tokens. */
@NullMarked
package org.safelight.platform.web;

import org.jspecify.annotations.NullMarked;
