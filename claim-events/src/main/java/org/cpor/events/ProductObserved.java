package org.cpor.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product or workload of the catalogue, as a feed described it at the event's time. A feed
 * publishes it itself, or writes it to the verifier, which publishes it then.
 *
 * @param id the product's code
 * @param solutionArea the code of the area that it belongs to
 * @param activities the codes of what partners can claim to have done with it
 * @param from the first day, in UTC, on which it can be claimed; null when it always could
 * @param to the last such day; null when no end is known
 */
public record ProductObserved(
    String id,
    String solutionArea,
    Names names,
    List<String> activities,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** Its name in each language of the platform. */
  public record Names(String hu, String en) {}
}
