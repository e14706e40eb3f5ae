/**
 * The use cases of reviews. Each sub-package has the use cases of one job. This package has the
 * classes that they share: the port {@link ReviewCases}, the class that stores and publishes
 * transitions, and the deadlines. A use case joins the transaction of its caller, or starts one.
 */
@NullMarked
package org.cpor.arbitration.review.application;

import org.jspecify.annotations.NullMarked;
