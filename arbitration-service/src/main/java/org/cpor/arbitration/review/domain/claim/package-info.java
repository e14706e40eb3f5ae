/** The content of a claim under review, and the comments and disputes of its partner. */
@NullMarked
package org.cpor.arbitration.review.domain.claim;

import org.jspecify.annotations.NullMarked;
