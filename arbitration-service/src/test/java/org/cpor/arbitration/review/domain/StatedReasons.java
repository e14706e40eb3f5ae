package org.cpor.arbitration.review.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.EndReason;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.domain.party.Departure;
import org.cpor.arbitration.review.domain.party.Party;
import org.cpor.arbitration.review.domain.party.Party.Claimant;
import org.cpor.arbitration.review.domain.party.RejectionReason;
import org.jspecify.annotations.Nullable;

/**
 * Checks that each reason in the published facts is true when the fact is published: the reasons of
 * extensions, rejections and ends of associations. The check compares the reasons with the
 * associations and the events, and does not use the rules of the cases.
 */
final class StatedReasons {

  /**
   * A published rejection.
   *
   * @param ownClaim another claim of the partner, if the comment on the rejection names one
   */
  private record Rejection(RejectionReason reason, Optional<PartnerClaim> ownClaim) {}

  private record Ended(PartnerClaim holder, Subject subject, EndReason reason) {}

  private final Map<Subject, Association.Active> held;

  /** The claims under review, by the id of their case. */
  private final Map<UUID, Map<UUID, PartnerClaim>> underReview = new HashMap<>();

  /** The deadlines of the requests that are not answered, by the id of the claim. */
  private final Map<UUID, Instant> asked = new HashMap<>();

  /** The last published rejection of each claim that is rejected. */
  private final Map<UUID, Rejection> rejected = new HashMap<>();

  /** The case that this step decided, or whose ruling it corrected; null if there is none. */
  private @Nullable Ruled decided;

  private final List<Ended> ended = new ArrayList<>();

  /**
   * Creates the check.
   *
   * @param held the active associations by their subjects; changes with each step
   */
  StatedReasons(Map<Subject, Association.Active> held) {
    this.held = held;
  }

  /** Reads an event of a case. */
  void read(ReviewCase reviewCase, CaseEvent event) {
    switch (event) {
      case CaseEvent.ClaimAdmitted admitted ->
          claims(reviewCase).put(id(admitted.claimant()), admitted.claimant().claim());
      case CaseEvent.InformationRequested requested ->
          asked.put(id(requested.party()), requested.request().respondBy());
      case CaseEvent.PartnerResponded responded -> {
        if (responded.answered() != null) {
          asked.remove(id(responded.party()));
        }
      }
      case CaseEvent.RequestClosed closed -> asked.remove(id(closed.party()));
      case CaseEvent.ReviewExtended extended -> check(reviewCase, extended);
      case CaseEvent.ClaimantLeft left -> {
        claims(reviewCase).remove(id(left.claimant()));
        if (left.why() == Departure.NO_PARTNER_RESPONSE) {
          assertThat(asked.get(id(left.claimant())))
              .as("the partner did not answer in time")
              .isBeforeOrEqualTo(left.at());
          rejected.put(id(left.claimant()), without(RejectionReason.NO_PARTNER_RESPONSE));
        }
        asked.remove(id(left.claimant()));
      }
      case CaseEvent.ClaimantRejected rejection ->
          rejected.put(
              id(rejection.claimant()),
              new Rejection(
                  rejection.reason(), ((Ruled) reviewCase).ownClaim(rejection.claimant())));
      case CaseEvent.ClaimAwarded awarded -> rejected.remove(id(awarded.claimant()));
      case CaseEvent.WithdrawnAfterDecision late ->
          rejected.replace(id(late.party()), without(RejectionReason.PARTNER_REQUEST));
      case CaseEvent.CaseRuled _, CaseEvent.RulingCorrected _ -> decided = (Ruled) reviewCase;
      default -> {}
    }
  }

  /** Records that a ruling or a correction ended the association. */
  void ended(Association.Active association, EndReason reason) {
    ended.add(new Ended(association.holder(), association.subject(), reason));
  }

  private void check(ReviewCase reviewCase, CaseEvent.ReviewExtended extended) {
    String partner = extended.claimant().claim().partnerId();
    boolean held = holder(reviewCase.subject()).filter(it -> isOther(it, partner)).isPresent();
    boolean competing =
        held || claims(reviewCase).values().stream().anyMatch(it -> isOther(it, partner));
    assertThat(
            switch (extended.reason()) {
              case WORKING_WITH_CURRENT_HOLDER -> held;
              case COMPETING_CLAIMS -> competing;
              case WAITING_FOR_CUSTOMER -> true;
            })
        .as("the reason of an extension is true for the claim: %s", extended.reason())
        .isTrue();
  }

  /**
   * Checks the reasons that were published in the last step. After a ruling or a correction, also
   * checks the last published reason of each rejected claim, even if the correction published no
   * new reason.
   */
  void check() {
    ended.forEach(this::check);
    ended.clear();
    Ruled ruled = decided;
    decided = null;
    if (ruled != null) {
      for (Party party : ruled.parties()) {
        Rejection rejection = rejected.get(id(party));
        // A claim that left the case is perhaps rejected in another case.
        if (rejection != null && party instanceof Claimant) {
          check(party.claim().partnerId(), holder(ruled.subject()), rejection);
        }
      }
    }
  }

  private static void check(String partner, Optional<PartnerClaim> holder, Rejection rejection) {
    Optional<PartnerClaim> own = holder.filter(it -> !isOther(it, partner));
    switch (rejection.reason()) {
      case AWARDED_TO_OWN_CLAIM -> {
        assertThat(own).as("another claim of the partner holds the subject").isPresent();
        assertThat(rejection.ownClaim()).as("the comment names this claim").isEqualTo(own);
      }
      case AWARDED_TO_ANOTHER_PARTNER ->
          assertThat(holder.filter(it -> isOther(it, partner)))
              .as("another partner holds the subject")
              .isPresent();
      case INSUFFICIENT_POE, NO_PARTNER_RESPONSE, PARTNER_REQUEST -> {}
      case MISSING_CUSTOMER_CONSENT, CUSTOMER_DECLINED ->
          throw new AssertionError("nobody gave this reason: " + rejection);
    }
  }

  private void check(Ended association) {
    String partner = association.holder().partnerId();
    Optional<PartnerClaim> next = holder(association.subject());
    assertThat(
            switch (association.reason()) {
              case SUPERSEDED -> next.filter(it -> isOther(it, partner)).isPresent();
              case REPLACED_BY_OWN_CLAIM ->
                  next.filter(it -> !isOther(it, partner) && !it.equals(association.holder()))
                      .isPresent();
              case RULING_CORRECTED -> next.filter(it -> !isOther(it, partner)).isEmpty();
              default -> false;
            })
        .as("the reason of an end is true: %s", association.reason())
        .isTrue();
  }

  private Optional<PartnerClaim> holder(Subject subject) {
    return Optional.ofNullable(held.get(subject)).map(Association.Active::holder);
  }

  private Map<UUID, PartnerClaim> claims(ReviewCase reviewCase) {
    return underReview.computeIfAbsent(reviewCase.caseId(), _ -> new HashMap<>());
  }

  private static Rejection without(RejectionReason reason) {
    return new Rejection(reason, Optional.empty());
  }

  private static boolean isOther(PartnerClaim claim, String partner) {
    return !claim.partnerId().equals(partner);
  }

  private static UUID id(Party party) {
    return CaseFixture.id(party);
  }
}
