/**
 * The use cases of reviews, in one sub-package for each job. This package has what they share: the
 * port of cases, storing and publishing a transition, and deadlines. Each use case has its own
 * transaction.
 */
@NullMarked
package org.cpor.arbitration.review.application;

import org.jspecify.annotations.NullMarked;
