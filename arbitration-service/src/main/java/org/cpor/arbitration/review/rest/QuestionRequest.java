package org.cpor.arbitration.review.rest;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.review.application.hearing.AskingForInformation.Question;
import org.cpor.arbitration.review.domain.party.RequestCode;
import org.cpor.platform.json.Legible;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request for information.
 *
 * @param claimIds the claims of the parties to ask; at least one
 * @param codes what is missing; at least one
 * @param message the message to the partners, in the reviewer's words
 */
record QuestionRequest(
    @NotEmpty @Size(max = 100) Set<@NotNull UUID> claimIds,
    @NotEmpty @Size(max = 10) List<@NotNull RequestCode> codes,
    @Nullable @Legible @Size(max = 4_000) String message) {

  Question toQuestion() {
    return new Question(codes, message);
  }
}
