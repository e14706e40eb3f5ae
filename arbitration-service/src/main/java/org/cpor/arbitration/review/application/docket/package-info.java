/** Reviewers read everything about a case. */
@NullMarked
package org.cpor.arbitration.review.application.docket;

import org.jspecify.annotations.NullMarked;
