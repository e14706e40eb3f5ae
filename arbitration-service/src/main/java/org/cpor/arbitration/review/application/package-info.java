/**
 * What can be done with a case: admitting a claim to it, taking and giving it back, ruling on it,
 * reading it. Each use case owns its transaction.
 */
@NullMarked
package org.cpor.arbitration.review.application;

import org.jspecify.annotations.NullMarked;
