package org.cpor.intake.catalogue.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product or workload of the catalogue.
 *
 * @param activities the activities that partners can claim for this product
 * @param from the first day, in UTC, on which the product can be claimed; null when there is no
 *     first day
 * @param to the last day, in UTC, on which the product can be claimed; null when no last day is
 *     known
 */
public record Product(
    String code,
    SolutionArea solutionArea,
    String hungarianName,
    String englishName,
    List<Activity> activities,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  public Product {
    activities = List.copyOf(activities);
  }

  /** Whether the product can be claimed on {@code day}. */
  public boolean isOfferedOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
