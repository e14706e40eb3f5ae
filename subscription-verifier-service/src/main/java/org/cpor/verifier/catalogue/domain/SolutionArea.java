package org.cpor.verifier.catalogue.domain;

import static org.cpor.verifier.catalogue.domain.Activity.PRESALES;
import static org.cpor.verifier.catalogue.domain.Activity.REVENUE_ASSOCIATION;
import static org.cpor.verifier.catalogue.domain.Activity.USAGE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A solution area of the catalogue; each has its own incentives. */
public enum SolutionArea {
  BUSINESS_APPLICATIONS,
  MICROSOFT_365;

  /** The solution area with the code {@code code}; empty if no area has this code. */
  public static Optional<SolutionArea> named(String code) {
    return Arrays.stream(values()).filter(area -> area.name().equals(code)).findFirst();
  }

  /**
   * The activities that a product of this area can have. A feed is allowed to give a product fewer
   * activities. The checks of a claim use {@code Product.offers}, which knows only the activities
   * that the feed gave the product.
   */
  public List<Activity> activities() {
    return switch (this) {
      case BUSINESS_APPLICATIONS -> List.of(PRESALES, USAGE, REVENUE_ASSOCIATION);
      case MICROSOFT_365 -> List.of(USAGE);
    };
  }
}
