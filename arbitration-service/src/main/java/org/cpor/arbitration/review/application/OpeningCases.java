package org.cpor.arbitration.review.application;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cpor.arbitration.association.application.Associations;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.domain.Transition;
import org.cpor.arbitration.review.domain.UnderReview;
import org.cpor.arbitration.review.domain.party.Party;
import org.jspecify.annotations.Nullable;

/**
 * Finds the undecided case of a subject, or opens a new case. The holder of the subject becomes a
 * party to a new case at once. While a subject has an undecided case, no association with the
 * subject starts. Therefore an existing case never lacks the holder.
 */
@ApplicationScoped
public class OpeningCases {

  private final ReviewCases cases;
  private final Associations associations;

  OpeningCases(ReviewCases cases, Associations associations) {
    this.cases = cases;
    this.associations = associations;
  }

  /**
   * Finds or opens the undecided case of each subject. The caller has to store the transitions.
   *
   * @param dueAts for each subject, the due date of the claim that opens the case; it is used only
   *     for a new case
   */
  public Map<Subject, Transition<UnderReview>> open(Map<Subject, Instant> dueAts, Instant now) {
    Map<Subject, UnderReview> undecided = cases.undecidedOf(dueAts, now);
    Map<Subject, Association.Active> held = associations.lockActiveOn(withoutParties(undecided));
    return undecided.entrySet().stream()
        .collect(
            toMap(
                Map.Entry::getKey,
                entry -> withHolder(entry.getValue(), held.get(entry.getKey()), now)));
  }

  /** Finds or opens the undecided case of one subject. The caller has to store the transition. */
  public Transition<UnderReview> open(Subject subject, Instant dueAt, Instant now) {
    return Objects.requireNonNull(open(Map.of(subject, dueAt), now).get(subject));
  }

  private static Set<Subject> withoutParties(Map<Subject, UnderReview> undecided) {
    return undecided.values().stream()
        .filter(reviewCase -> reviewCase.parties().isEmpty())
        .map(UnderReview::subject)
        .collect(toSet());
  }

  private static Transition<UnderReview> withHolder(
      UnderReview undecided, Association.@Nullable Active held, Instant now) {
    return held == null
        ? Transition.none(undecided)
        : undecided.join(Party.Holder.of(held.holder(), held.associationId()), now);
  }
}
