/** Reads everything about a case for reviewers. */
@NullMarked
package org.cpor.arbitration.review.application.docket;

import org.jspecify.annotations.NullMarked;
