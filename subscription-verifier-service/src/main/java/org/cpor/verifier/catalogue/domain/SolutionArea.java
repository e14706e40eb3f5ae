package org.cpor.verifier.catalogue.domain;

/** A part of the catalogue, with incentives of its own. */
public enum SolutionArea {
  BUSINESS_APPLICATIONS,
  MICROSOFT_365
}
