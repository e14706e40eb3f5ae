package org.cpor.arbitration.association.domain;

/** Why an association ended. */
public enum EndReason {
  /** A ruling gave the subject to another claim. */
  SUPERSEDED
}
