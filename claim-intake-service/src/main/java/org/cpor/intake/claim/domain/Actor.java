package org.cpor.intake.claim.domain;

/** On whose side something was done to a claim. No name: partners are not told who reviews. */
public enum Actor {
  PARTNER,
  PLATFORM,
  REVIEWER
}
