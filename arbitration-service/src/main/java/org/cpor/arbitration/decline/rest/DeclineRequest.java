package org.cpor.arbitration.decline.rest;

import org.jspecify.annotations.Nullable;

/**
 * A customer's decline.
 *
 * @param reason required; at most 2000 characters; the partner and reviewers can read it
 */
record DeclineRequest(@Nullable String reason) {}
