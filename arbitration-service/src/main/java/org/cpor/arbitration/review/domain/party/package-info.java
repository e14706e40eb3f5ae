/** The parties of a case, their deadlines, and how far the case has heard each. */
@NullMarked
package org.cpor.arbitration.review.domain.party;

import org.jspecify.annotations.NullMarked;
