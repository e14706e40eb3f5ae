package org.cpor.verifier.verification.domain.evidence;

/** With what a partner adds documents to a filed claim. The names are published. */
public enum Occasion {
  /** A comment, which may answer a request of a reviewer. */
  ANSWER,
  DISPUTE,
  /** Neither an answer nor a dispute. */
  EVIDENCE
}
