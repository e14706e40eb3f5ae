/** Decides cases, and corrects rulings. */
@NullMarked
package org.cpor.arbitration.review.application.ruling;

import org.jspecify.annotations.NullMarked;
