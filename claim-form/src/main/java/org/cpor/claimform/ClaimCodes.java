package org.cpor.claimform;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * The codes that a claim may use.
 *
 * @param products whether a product or workload of this code can be claimed
 */
public record ClaimCodes(
    List<String> solutionAreas, List<String> activities, Predicate<String> products) {

  /** The names of the constants of {@code areas} and {@code activities}. */
  public static ClaimCodes of(Enum<?>[] areas, Enum<?>[] activities, Predicate<String> products) {
    return new ClaimCodes(names(areas), names(activities), products);
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }
}
