/**
 * The use cases of reviews, in a sub-package for each job. This package has what they share: the
 * port of cases, the storing and publishing of a transition, and deadlines. Each use case owns its
 * transaction.
 */
@NullMarked
package org.cpor.arbitration.review.application;

import org.jspecify.annotations.NullMarked;
