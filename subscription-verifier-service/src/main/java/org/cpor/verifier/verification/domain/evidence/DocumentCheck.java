package org.cpor.verifier.verification.domain.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import org.cpor.verifier.verification.domain.Acknowledgement;
import org.cpor.verifier.verification.domain.Answer;

/**
 * The result of the check {@code POE_STALE} of one document: whether the customer's acknowledgement
 * was too old on the day, in UTC, on which the partner added the document.
 *
 * @param answer {@code NOT_RUN} when the document is not an acknowledgement with a known day
 */
public record DocumentCheck(AddedDocument document, String code, Answer answer) {

  /** The code of the finding. */
  public static final String POE_STALE = "POE_STALE";

  /**
   * Checks a document.
   *
   * @param goodFor how long an acknowledgement is valid, from the policy
   */
  public static DocumentCheck of(AddedDocument document, Instant addedAt, Period goodFor) {
    LocalDate addedOn = LocalDate.ofInstant(addedAt, ZoneOffset.UTC);
    Answer answer =
        document.kind() == null
            ? Answer.NOT_RUN
            : Acknowledgement.in(document.kind(), document.acknowledgedOn(), addedOn)
                .map(given -> given.isStale(goodFor) ? Answer.FOUND : Answer.PASSED)
                .orElse(Answer.NOT_RUN);
    return new DocumentCheck(document, POE_STALE, answer);
  }

  public boolean found() {
    return answer == Answer.FOUND;
  }
}
