/** Changes undecided cases: reviews, requests, answers, extensions and due timers. */
@NullMarked
package org.cpor.arbitration.review.application.hearing;

import org.jspecify.annotations.NullMarked;
