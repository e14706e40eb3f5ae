/**
 * The review of claims on one subject: a case, its parties, the lease under which a reviewer works
 * on it, and the ruling that ends it. Plain Java; the time is always an argument.
 */
@NullMarked
package org.cpor.arbitration.review.domain;

import org.jspecify.annotations.NullMarked;
