package org.cpor.arbitration.review.domain;

import java.util.Map;
import java.util.UUID;

/**
 * How a reviewer decides a case.
 *
 * @param rejections for claims that do not get the subject, where the reason is not the outcome's
 *     default
 */
public record Ruling(Outcome outcome, String rationale, Map<UUID, RejectionReason> rejections) {

  public Ruling {
    rejections = Map.copyOf(rejections);
  }

  RejectionReason reasonToReject(UUID claimId) {
    return rejections.getOrDefault(claimId, outcome.defaultRejection());
  }
}
