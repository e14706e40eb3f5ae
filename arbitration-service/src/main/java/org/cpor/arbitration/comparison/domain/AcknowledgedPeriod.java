package org.cpor.arbitration.comparison.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The period in which the customer acknowledged the work of a party. The period is from the first
 * to the last day of acknowledgement in the documents of the party.
 */
public record AcknowledgedPeriod(UUID claimId, LocalDate from, LocalDate to) {

  /** How the periods of two parties relate. */
  public enum Relation {
    /** The period of the first party ends before the period of the other party begins. */
    EARLIER,
    /** At least one day is in both periods. */
    OVERLAPPING
  }

  /**
   * Two parties of different partners, and how their periods relate.
   *
   * @param claimId the claim of the party whose period begins first
   */
  public record Pair(UUID claimId, UUID otherClaimId, Relation relation) {}

  /** The period of a party; empty if none of its documents says when work was acknowledged. */
  static Optional<AcknowledgedPeriod> of(ComparedParty party) {
    List<LocalDate> days =
        party.documents().stream()
            .map(added -> added.document().acknowledgedOn())
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(new AcknowledgedPeriod(party.claimId(), days.getFirst(), days.getLast()));
  }

  /**
   * Returns, for each pair of parties of different partners, how their periods relate; a party
   * without a period is in no pair.
   */
  static List<Pair> relate(List<ComparedParty> parties) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < parties.size(); i++) {
      for (ComparedParty other : parties.subList(i + 1, parties.size())) {
        ComparedParty party = parties.get(i);
        if (!party.partnerId().equals(other.partnerId())) {
          of(party)
              .flatMap(one -> of(other).map(another -> relate(one, another)))
              .ifPresent(pairs::add);
        }
      }
    }
    return pairs;
  }

  private static Pair relate(AcknowledgedPeriod one, AcknowledgedPeriod another) {
    boolean inOrder = !one.from().isAfter(another.from());
    AcknowledgedPeriod earlier = inOrder ? one : another;
    AcknowledgedPeriod later = inOrder ? another : one;
    return new Pair(
        earlier.claimId(),
        later.claimId(),
        earlier.to().isBefore(later.from()) ? Relation.EARLIER : Relation.OVERLAPPING);
  }
}
