package org.cpor.arbitration.review.domain;

/** What a first review says of one party's proof of execution. */
public enum Assessment {
  SUFFICIENT,
  INSUFFICIENT
}
