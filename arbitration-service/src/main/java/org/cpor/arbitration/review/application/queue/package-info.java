/** Reviewers list cases, take a case to work on it, and give it back. */
@NullMarked
package org.cpor.arbitration.review.application.queue;

import org.jspecify.annotations.NullMarked;
