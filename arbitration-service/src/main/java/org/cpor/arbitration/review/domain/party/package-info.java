/**
 * The parties of a case: their deadlines, their reviews, and the requests that they must answer.
 */
@NullMarked
package org.cpor.arbitration.review.domain.party;

import org.jspecify.annotations.NullMarked;
