package org.cpor.intake.claim.domain;

/** The part of the catalogue that a product belongs to. */
public enum SolutionArea {
  BUSINESS_APPLICATIONS,
  MICROSOFT_365
}
