/** Example answers of every operation, for those who build a client before there is a service. */
@NullMarked
package org.safelight.standalone.example;

import org.jspecify.annotations.NullMarked;
