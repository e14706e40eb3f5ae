/**
 * The review of all claims on one subject: the states of a case, the moves from each state, and the
 * rules that the moves apply. The classes use no framework. The methods get the time as an
 * argument.
 */
@NullMarked
package org.cpor.arbitration.review.domain;

import org.jspecify.annotations.NullMarked;
