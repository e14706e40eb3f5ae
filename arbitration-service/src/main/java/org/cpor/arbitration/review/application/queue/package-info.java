/** Reviewers list, take and return cases. */
@NullMarked
package org.cpor.arbitration.review.application.queue;

import org.jspecify.annotations.NullMarked;
