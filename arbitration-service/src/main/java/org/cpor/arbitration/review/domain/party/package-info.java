/** The parties of a case, their deadlines, and their hearings. */
@NullMarked
package org.cpor.arbitration.review.domain.party;

import org.jspecify.annotations.NullMarked;
