/**
 * The review of all claims on one subject: the states of a case, the moves from each state, and the
 * rules that the moves apply. Plain Java; the time is always an argument.
 */
@NullMarked
package org.cpor.arbitration.review.domain;

import org.jspecify.annotations.NullMarked;
