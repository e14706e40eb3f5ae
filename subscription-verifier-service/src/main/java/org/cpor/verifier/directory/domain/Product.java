package org.cpor.verifier.directory.domain;

import java.time.LocalDate;
import java.util.List;
import org.cpor.verifier.catalogue.domain.Activity;
import org.cpor.verifier.catalogue.domain.SolutionArea;
import org.jspecify.annotations.Nullable;

/**
 * A product or workload of the catalogue.
 *
 * @param activities the activities that can be claimed for the product, in the order of {@link
 *     Activity}, without duplicates
 * @param from the first day, in UTC, on which the product can be claimed; null if no beginning is
 *     known
 * @param to the last day, in UTC, on which the product can be claimed; null if no end is known
 */
public record Product(
    String code,
    SolutionArea solutionArea,
    Names names,
    List<Activity> activities,
    @Nullable LocalDate from,
    @Nullable LocalDate to)
    implements DirectoryRecord {

  /** The name of the product in each language of the platform. */
  public record Names(String hu, String en) {}

  public Product {
    activities = activities.stream().sorted().distinct().toList();
  }

  /** Whether the product can be claimed on {@code day}. */
  public boolean isOfferedOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** Whether the product belongs to the solution area with the code {@code area}. */
  public boolean isIn(String area) {
    return solutionArea.name().equals(area);
  }

  /** Whether the activity with the code {@code activity} can be claimed for the product. */
  public boolean offers(String activity) {
    return activities.stream().anyMatch(offered -> offered.name().equals(activity));
  }
}
