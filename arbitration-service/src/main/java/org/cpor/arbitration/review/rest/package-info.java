/** {@code /cases}: the reviewers' queue, the docket, the ruling. */
@NullMarked
package org.cpor.arbitration.review.rest;

import org.jspecify.annotations.NullMarked;
