/** The parties of a case: how long each has time, and how far arbitration has heard it. */
@NullMarked
package org.cpor.arbitration.review.domain.party;

import org.jspecify.annotations.NullMarked;
