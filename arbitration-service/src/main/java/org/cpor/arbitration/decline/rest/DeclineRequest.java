package org.cpor.arbitration.decline.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A customer's decline.
 *
 * @param reason the customer's words, which the partner and reviewers can read
 */
record DeclineRequest(
    @Schema(required = true, minLength = 1, maxLength = CustomerReason.MAX_CHARACTERS)
        @Nullable String reason) {}
