/** Disputed claims come under review once more. */
@NullMarked
package org.cpor.arbitration.review.application.dispute;

import org.jspecify.annotations.NullMarked;
