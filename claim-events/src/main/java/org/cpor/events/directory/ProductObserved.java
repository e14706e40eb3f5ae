package org.cpor.events.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product or workload of the catalogue, as a feed described it at the time of the event. The feed
 * publishes this event itself, or writes the product to the verifier, which publishes the event.
 *
 * @param id the product's code
 * @param solutionArea the code of the product's solution area
 * @param activities the codes of the activities that partners can claim for the product
 * @param from the first day, in UTC, on which the product can be claimed; null when there is no
 *     first day
 * @param to the last day, in UTC, on which the product can be claimed; null when it is not known
 */
public record ProductObserved(
    String id,
    String solutionArea,
    Names names,
    List<String> activities,
    @Nullable LocalDate from,
    @Nullable LocalDate to)
    implements DirectoryObservation {

  @Override
  public ObservationType type() {
    return ObservationType.PRODUCT;
  }

  /** The product's name in each language of the platform. */
  public record Names(String hu, String en) {}
}
