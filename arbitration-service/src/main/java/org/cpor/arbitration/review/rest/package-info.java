/** The resource {@code /cases}: the queue of reviewers, dockets and rulings. */
@NullMarked
package org.cpor.arbitration.review.rest;

import org.jspecify.annotations.NullMarked;
