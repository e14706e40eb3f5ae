package org.cpor.intake.catalogue.domain;

import java.util.List;

/** The part of the catalogue to which a product belongs. */
public enum SolutionArea {
  BUSINESS_APPLICATIONS,
  MICROSOFT_365;

  /**
   * The activities that a product of this area can have. A product can have fewer activities. The
   * verifier checks the activity of a claim against the activities of the claim's product.
   */
  public List<Activity> activities() {
    return switch (this) {
      case BUSINESS_APPLICATIONS ->
          List.of(Activity.PRESALES, Activity.USAGE, Activity.REVENUE_ASSOCIATION);
      case MICROSOFT_365 -> List.of(Activity.USAGE);
    };
  }
}
