/** Admits disputed claims to review again. */
@NullMarked
package org.cpor.arbitration.review.application.dispute;

import org.jspecify.annotations.NullMarked;
