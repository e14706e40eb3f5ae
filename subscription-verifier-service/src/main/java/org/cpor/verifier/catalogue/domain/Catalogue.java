package org.cpor.verifier.catalogue.domain;

import static org.cpor.verifier.catalogue.domain.Activity.PRESALES;
import static org.cpor.verifier.catalogue.domain.Activity.REVENUE_ASSOCIATION;
import static org.cpor.verifier.catalogue.domain.Activity.USAGE;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What can be claimed: the activities and the products of each solution area, by their codes. */
public final class Catalogue {

  private static final Map<SolutionArea, Set<Activity>> ACTIVITIES =
      Map.of(
          SolutionArea.BUSINESS_APPLICATIONS, Set.of(PRESALES, USAGE, REVENUE_ASSOCIATION),
          SolutionArea.MICROSOFT_365, Set.of(USAGE));

  private static final Map<SolutionArea, Set<String>> PRODUCTS =
      Map.of(
          SolutionArea.BUSINESS_APPLICATIONS,
          Set.of(
              "DYNAMICS_365_SALES",
              "DYNAMICS_365_CUSTOMER_SERVICE",
              "DYNAMICS_365_FIELD_SERVICE",
              "DYNAMICS_365_FINANCE",
              "DYNAMICS_365_SUPPLY_CHAIN_MANAGEMENT",
              "DYNAMICS_365_COMMERCE",
              "DYNAMICS_365_HUMAN_RESOURCES",
              "DYNAMICS_365_PROJECT_OPERATIONS",
              "DYNAMICS_365_BUSINESS_CENTRAL",
              "POWER_APPS",
              "POWER_AUTOMATE",
              "POWER_BI",
              "POWER_PAGES"),
          SolutionArea.MICROSOFT_365,
          Set.of(
              "EXCHANGE",
              "SHAREPOINT",
              "TEAMS",
              "TEAMS_MEETINGS",
              "TEAMS_PHONE",
              "TEAMS_PLATFORM",
              "MICROSOFT_365_APPS",
              "INTUNE",
              "VIVA_INSIGHTS",
              "VIVA_LEARNING",
              "VIVA_CONNECTIONS",
              "ENTRA_ID_PREMIUM",
              "DEFENDER_FOR_OFFICE_365",
              "DEFENDER_FOR_ENDPOINT",
              "DEFENDER_FOR_IDENTITY",
              "INFORMATION_PROTECTION"));

  private Catalogue() {}

  /** The solution area of that code; empty when there is none. */
  public static Optional<SolutionArea> area(String code) {
    return Arrays.stream(SolutionArea.values())
        .filter(area -> area.name().equals(code))
        .findFirst();
  }

  /** Whether that activity can be claimed in {@code area}. */
  public static boolean offers(SolutionArea area, String activity) {
    return ACTIVITIES.getOrDefault(area, Set.of()).stream()
        .anyMatch(offered -> offered.name().equals(activity));
  }

  /** Whether that product or workload belongs to {@code area}. */
  public static boolean covers(SolutionArea area, String product) {
    return PRODUCTS.getOrDefault(area, Set.of()).contains(product);
  }
}
