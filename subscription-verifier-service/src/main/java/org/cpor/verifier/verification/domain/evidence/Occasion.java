package org.cpor.verifier.verification.domain.evidence;

/** The action with which a partner adds documents to a filed claim. */
// Facts contain the names of these constants.
public enum Occasion {
  /** A comment. The comment can be the answer to a request of a reviewer. */
  ANSWER,
  DISPUTE,
  /** An action that only adds documents. */
  EVIDENCE
}
