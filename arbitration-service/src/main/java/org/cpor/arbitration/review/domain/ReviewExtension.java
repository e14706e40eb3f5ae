package org.cpor.arbitration.review.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.cpor.arbitration.calendar.domain.BusinessCalendar;
import org.cpor.arbitration.calendar.domain.CountStart;
import org.cpor.arbitration.calendar.domain.DueDate;
import org.cpor.arbitration.policy.domain.PolicyProfile;
import org.cpor.arbitration.review.domain.MoveRefused.Why;
import org.cpor.arbitration.review.domain.party.Deadline;
import org.cpor.arbitration.review.domain.party.Party.Claimant;
import org.cpor.sentences.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The rule on extending the review of a claim (ADR 0055). A reviewer or a lead may give the first
 * extension. Only a lead may give further extensions. The policy profile says by how many business
 * days an extension moves the due date. It also limits the business days of the review with all its
 * extensions, counted from the submission of the claim or, for a disputed claim, from the dispute.
 * The limit also applies to automatic extensions ({@link ReviewOverdue}). An automatic extension
 * does not count as the first extension.
 */
public final class ReviewExtension {

  /** The rank of a person: a reviewer or a review lead. */
  public enum Rank {
    REVIEWER,
    REVIEW_LEAD
  }

  /** A claim, and the due date of its review after an extension. */
  record Extended(Claimant claimant, Deadline next) {}

  /**
   * How far the review of a claim may still be extended.
   *
   * @param limit the latest due date that the review may have
   * @param given the number of extensions by reviewers and leads until now
   * @param possibleBy the lowest rank that may extend the review; null if nobody may extend it
   */
  public record Outlook(Instant limit, int given, @Nullable Rank possibleBy) {}

  private final BusinessCalendar calendar;
  private final Function<String, PolicyProfile> policies;

  /**
   * Creates the rule. The rule takes its limits from the policy profiles.
   *
   * @param calendar counts the business days
   * @param policies finds a policy profile by its name
   */
  public ReviewExtension(BusinessCalendar calendar, Function<String, PolicyProfile> policies) {
    this.calendar = calendar;
    this.policies = policies;
  }

  /** How far the review of {@code claimant} may still be extended. */
  public Outlook outlook(Claimant claimant) {
    Rank possibleBy =
        next(claimant).isEmpty()
            ? null
            : mayExtend(Rank.REVIEWER, claimant) ? Rank.REVIEWER : Rank.REVIEW_LEAD;
    return new Outlook(limit(claimant), claimant.deadline().extensionsGiven(), possibleBy);
  }

  /** The due date after an automatic extension; empty if the limit is reached. */
  Optional<Deadline> automatic(Claimant claimant) {
    return next(claimant).map(claimant.deadline()::extendedAutomatically);
  }

  /**
   * Extends the review of each claim that {@code rank} may extend.
   *
   * @return the extended claims with their new due dates
   * @throws MoveRefused if {@code rank} may extend no review
   */
  List<Extended> extend(List<Claimant> claimants, Rank rank) {
    List<Extended> extended = new ArrayList<>();
    for (Claimant claimant : claimants) {
      if (mayExtend(rank, claimant)) {
        next(claimant)
            .map(claimant.deadline()::extendedBySomeone)
            .ifPresent(next -> extended.add(new Extended(claimant, next)));
      }
    }
    if (extended.isEmpty()) {
      throw refused(claimants);
    }
    return extended;
  }

  private static boolean mayExtend(Rank rank, Claimant claimant) {
    return switch (rank) {
      case REVIEWER -> claimant.deadline().extensionsGiven() == 0;
      case REVIEW_LEAD -> true;
    };
  }

  /**
   * The due date after one more extension; empty if the limit is reached. An extension has the
   * number of business days that the policy profile sets, or fewer days if the due date would
   * otherwise be after the limit.
   */
  private Optional<DueDate> next(Claimant claimant) {
    Instant limit = limit(claimant);
    // A due date is the midnight at the end of the last counted day, so the instant before the due
    // date is in this day.
    Instant lastCounted = claimant.deadline().dueAt().minusNanos(1);
    return IntStream.iterate(
            policy(claimant).extensionBusinessDays(), days -> days > 0, days -> days - 1)
        .mapToObj(days -> calendar.due(CountStart.EARLIER_DUE_DATE, lastCounted, days))
        .filter(due -> !due.dueAt().isAfter(limit))
        .findFirst();
  }

  private Instant limit(Claimant claimant) {
    return calendar
        .due(claimant.deadline().countedFrom(), policy(claimant).reviewMayRunToBusinessDays())
        .dueAt();
  }

  private PolicyProfile policy(Claimant claimant) {
    return policies.apply(claimant.policy());
  }

  private MoveRefused refused(List<Claimant> claimants) {
    boolean byLead = claimants.stream().anyMatch(claimant -> next(claimant).isPresent());
    return new MoveRefused(
        byLead ? Why.LEAD_REQUIRED : Why.EXTENSION_EXHAUSTED,
        claimants.stream()
            .map(this::inWords)
            .reduce((all, one) -> Sentence.of("{0} {1}", all, one))
            .orElseThrow(() -> new IllegalStateException("no claim is under review")));
  }

  private Sentence inWords(Claimant claimant) {
    UUID claimId = claimant.claim().claimId();
    Instant limit = limit(claimant);
    if (next(claimant).isPresent()) {
      return Sentence.of(
          "The review of claim {0} was already extended. Only a review lead may extend it again, until {1}.",
          claimId, limit);
    }
    int days = policy(claimant).reviewMayRunToBusinessDays();
    return claimant.disputes()
        ? Sentence.of(
            "The review of claim {0} may run to {1}, {2} business days from its dispute. Nobody may extend it further.",
            claimId, limit, days)
        : Sentence.of(
            "The review of claim {0} may run to {1}, {2} business days from its submission. Nobody may extend it further.",
            claimId, limit, days);
  }
}
