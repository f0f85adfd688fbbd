/** Makes samples of the low coefficients of blocks (ITU-T T.81, A.3.3, at fewer points). */
@NullMarked
package org.safelight.scaledjpeg.transform;

import org.jspecify.annotations.NullMarked;
