/**
 * The use cases of reviews, in one sub-package for each job. This package has what they share: the
 * port of cases, the storing and publishing of transitions, and the deadlines. A use case joins the
 * transaction of its caller, or starts one.
 */
@NullMarked
package org.cpor.arbitration.review.application;

import org.jspecify.annotations.NullMarked;
