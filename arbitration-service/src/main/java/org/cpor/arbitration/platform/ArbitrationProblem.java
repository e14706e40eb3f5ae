package org.cpor.arbitration.platform;

import com.google.errorprone.annotations.CompileTimeConstant;
import org.cpor.platform.problem.ProblemType;
import org.cpor.sentences.Sentence;

/** The problem types of arbitration. */
public enum ArbitrationProblem implements ProblemType {
  CASE_ALREADY_RULED(409, "The case is already decided"),
  CASE_HELD_BY_ANOTHER(409, "Another reviewer works on the case"),
  LEASE_NOT_HELD(409, "Only the reviewer who has taken the case may do this"),
  RULING_DOES_NOT_FIT(409, "The ruling does not fit the parties of the case"),
  RULING_NEEDS_CONFIRMATION(409, "The ruling has objections that are not confirmed"),
  NOT_RULED(409, "The case was not ruled on"),
  TOO_LATE_TO_CORRECT(409, "The ruling can no longer be corrected"),
  RULING_CORRECTED_ALREADY(409, "The ruling was corrected before"),
  SUBJECT_UNDER_REVIEW(409, "Another case on the subject is undecided"),
  SUBJECT_DECIDED_SINCE(409, "A later case has decided on the subject"),
  CASE_CLOSED(409, "No claim is left in the case"),
  OWN_RULING_DISPUTED(409, "A claim in the case disputes the reviewer's own ruling"),
  ALREADY_ASKED(409, "The party has not answered another request yet"),
  NOT_A_PARTY(409, "The claim is not a party to the case, or has left it"),
  LEAD_REQUIRED(409, "Only a review lead may do this"),
  EXTENSION_EXHAUSTED(409, "The review has reached the limit of the policy"),
  EXTENSION_REASON_DOES_NOT_FIT(409, "The reason of the extension does not fit the case"),
  REVIEWER_UNKNOWN(409, "There is no known reviewer with this name"),
  REVIEWER_ABSENT(409, "The reviewer is absent"),
  ASSOCIATION_ENDED(409, "The association has already ended"),
  TOO_LATE_TO_DECLINE(409, "The customer can no longer decline the association"),
  DECLINE_LINK_EXPIRED(410, "The time in which the link could be used is over"),
  DECLINE_LINK_USED(410, "The association was already declined"),
  DECLINE_LINK_WITHOUT_OBJECT(410, "The association has already ended");

  private final int status;
  @CompileTimeConstant private final String title;

  ArbitrationProblem(int status, @CompileTimeConstant String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public Sentence title() {
    return Sentence.of(title);
  }

  @Override
  public int status() {
    return status;
  }
}
