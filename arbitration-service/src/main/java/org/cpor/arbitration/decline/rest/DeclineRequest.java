package org.cpor.arbitration.decline.rest;

import org.jspecify.annotations.Nullable;

/**
 * A customer's decline.
 *
 * @param reason required; up to 2000 characters, which the partner and reviewers read
 */
record DeclineRequest(@Nullable String reason) {}
