/** Each process may do with the buckets what it does, and nothing else. */
@NullMarked
package org.safelight.standalone.privilege;

import org.jspecify.annotations.NullMarked;
