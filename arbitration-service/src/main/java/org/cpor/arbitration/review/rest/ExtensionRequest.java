package org.cpor.arbitration.review.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.cpor.arbitration.review.domain.party.ExtensionReason;
import org.cpor.platform.json.Legible;
import org.jspecify.annotations.Nullable;

/**
 * The body of an extension.
 *
 * @param message the message to the partners, in the reviewer's words
 */
record ExtensionRequest(
    @NotNull ExtensionReason reason, @Nullable @Legible @Size(max = 4_000) String message) {}
