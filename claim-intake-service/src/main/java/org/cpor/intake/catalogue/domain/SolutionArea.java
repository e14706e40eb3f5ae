package org.cpor.intake.catalogue.domain;

import java.util.List;

/** The part of the catalogue that a product belongs to. */
public enum SolutionArea {
  BUSINESS_APPLICATIONS,
  MICROSOFT_365;

  /** What a partner may claim to have done with a product of this area. */
  public List<Activity> activities() {
    return switch (this) {
      case BUSINESS_APPLICATIONS ->
          List.of(Activity.PRESALES, Activity.USAGE, Activity.REVENUE_ASSOCIATION);
      case MICROSOFT_365 -> List.of(Activity.USAGE);
    };
  }
}
