/** Parties are reviewed, asked and heard until the ruling, or until their time is over. */
@NullMarked
package org.cpor.arbitration.review.application.hearing;

import org.jspecify.annotations.NullMarked;
