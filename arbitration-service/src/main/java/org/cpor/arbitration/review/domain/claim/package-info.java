/** What a claim under review says, and what its partner writes about it. */
@NullMarked
package org.cpor.arbitration.review.domain.claim;

import org.jspecify.annotations.NullMarked;
