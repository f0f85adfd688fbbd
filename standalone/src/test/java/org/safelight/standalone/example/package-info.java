@NullMarked
package org.safelight.standalone.example;

import org.jspecify.annotations.NullMarked;
