package org.cpor.arbitration.review.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.association.domain.EndReason;
import org.cpor.arbitration.review.domain.CaseEvent.ClaimAwarded;
import org.cpor.arbitration.review.domain.CaseEvent.ClaimantRejected;
import org.cpor.arbitration.review.domain.CaseEvent.DecisionCorrected;
import org.cpor.arbitration.review.domain.CaseEvent.DecisionLapsed;
import org.cpor.arbitration.review.domain.CaseEvent.HolderRestored;
import org.cpor.arbitration.review.domain.CaseEvent.HolderSuperseded;
import org.cpor.arbitration.review.domain.CaseEvent.RulingCorrected;
import org.cpor.arbitration.review.domain.MoveRefused.Why;
import org.cpor.arbitration.review.domain.party.AwardCheck;
import org.cpor.arbitration.review.domain.party.Party;
import org.cpor.arbitration.review.domain.party.Party.Claimant;
import org.cpor.arbitration.review.domain.party.Party.Heard;
import org.cpor.arbitration.review.domain.party.Party.Holder;
import org.cpor.arbitration.review.domain.party.PartyDecision;
import org.cpor.arbitration.review.domain.party.RejectionReason;
import org.jspecify.annotations.Nullable;

/**
 * A lead's correction of a ruling. If the new ruling decides on a party as the replaced ruling did,
 * the party gets no new decision: a claim that stays rejected keeps its reason and its time for a
 * dispute. There is one exception: a claim is rejected again, with a new reason, if its old reason
 * says whose claim holds the subject and the correction makes this untrue.
 *
 * <p>A settled claim gets no new decision and cannot get the subject. If a settled claim held the
 * subject by the replaced ruling, but does not hold it by the new ruling, the earlier decision on
 * the claim lapses ({@link DecisionLapsed}).
 *
 * @param ruling the ruling that replaces the current ruling
 * @param restoredAs the id of the new association, if a superseded holder gets the subject back
 * @param reason why the lead corrects the ruling, in the lead's words; only reviewers see this text
 * @param settled for each settled claim, the reason with which the claim counts as rejected if its
 *     approval lapses. A claim is settled if, after the ruling, the customer declined it, its
 *     withdrawal arrived, or its association ended at the partner's request. A holder is also
 *     settled if its association ended for another reason than a ruling
 */
public record RulingCorrection(
    Ruling ruling, UUID restoredAs, String reason, Map<UUID, RejectionReason> settled) {

  public RulingCorrection {
    settled = Map.copyOf(settled);
  }

  /** Creates a correction for a case without settled claims. */
  public RulingCorrection(Ruling ruling, UUID restoredAs, String reason) {
    this(ruling, restoredAs, reason, Map.of());
  }

  /** Returns this correction with these settled claims. */
  public RulingCorrection withSettled(Map<UUID, RejectionReason> claims) {
    return new RulingCorrection(ruling, restoredAs, reason, claims);
  }

  /**
   * Returns this correction with {@code claims} as the settled claims. There is one exception (ADR
   * 0091): if {@code replaced} awarded the subject to a claim and this correction gives the subject
   * back to the holder, the claims {@code lapsed} do not count as settled. The lead must then
   * confirm that the holder has no usable subscription.
   *
   * @param lapsed the holders in {@code claims} whose association ended because its subscription
   *     ended
   */
  public RulingCorrection withSettled(
      Map<UUID, RejectionReason> claims, Set<UUID> lapsed, Ruled replaced) {
    boolean givesBack =
        replaced.ruling().outcome() instanceof Outcome.Award
            && ruling.outcome() instanceof Outcome.HolderRetains;
    Map<UUID, RejectionReason> counting = new HashMap<>(claims);
    if (givesBack) {
      counting.keySet().removeAll(lapsed);
    }
    return withSettled(counting);
  }

  /**
   * Why the correction ends the active association. This reason does not apply if the subject goes
   * to another claim of the partner that has this association.
   */
  public static EndReason endReason(Transition<Ruled> corrected) {
    return corrected.events().stream().anyMatch(HolderSuperseded.class::isInstance)
        ? EndReason.SUPERSEDED
        : EndReason.RULING_CORRECTED;
  }

  Transition<Ruled> apply(Ruled ruled, AwardCheck check, Instant until, String lead, Instant now) {
    if (!now.isBefore(until)) {
      throw new MoveRefused(
          Why.TOO_LATE_TO_CORRECT, "The ruling could be corrected until {0}.", until);
    }
    ruled.recusal().refuse(lead);
    requireNotSettled(ruled);
    CaseFile file = file(ruled, unsettled(ruled));
    ruling.requireFits(file, check);
    CaseFile next = file(ruled, ruled.parties());
    List<CaseEvent> decisions = new ArrayList<>();
    for (Heard party : file.heard()) {
      PartyDecision before = ruled.ruling().on(party);
      PartyDecision after = ruling.on(party);
      if (before != after || isReasonOutdated(party, ruled, file)) {
        Heard decided =
            after == PartyDecision.RETAINED && party instanceof Holder holder
                ? new Holder(holder.claim(), restoredAs, holder.hearing())
                : party;
        next = next.with(decided);
        decisions.add(
            new DecisionCorrected(
                decided, before, after, reason(decided, file), ruled.at(), lead, now));
        decisions.add(decision(decided, after, file, now));
      } else {
        requireNoReason(party, after);
      }
    }
    if (decisions.isEmpty()) {
      throw new MoveRefused(
          Why.RULING_DOES_NOT_FIT, "The correction changes the decision on no claim.");
    }
    Ruling given =
        ruling.withNeededConfirmations(file, check).withRejections(rejections(ruled, file));
    List<CaseEvent> events = new ArrayList<>();
    events.add(new RulingCorrected(ruled, given, reason, lead, now));
    events.addAll(lapsed(ruled, now));
    events.addAll(decisions);
    return new Transition<>(
        new Ruled(
            ruled.caseId(),
            ruled.subject(),
            next.parties(),
            ruled.contested(),
            given,
            lead,
            now,
            ruled.firstRuledAt(),
            ruled.recusal()),
        events);
  }

  /** Returns an event for each lapsed decision on a settled claim. */
  private List<CaseEvent> lapsed(Ruled ruled, Instant now) {
    List<CaseEvent> lapsed = new ArrayList<>();
    for (Party party : ruled.parties()) {
      RejectionReason settledBy = settled.get(id(party));
      if (party instanceof Heard heard && settledBy != null) {
        PartyDecision before = ruled.ruling().on(heard);
        PartyDecision after = ruling.on(heard);
        if (before == PartyDecision.APPROVED && after == PartyDecision.REJECTED) {
          lapsed.add(new DecisionLapsed(heard, before, settledBy, now));
        } else if (before == PartyDecision.RETAINED && after == PartyDecision.SUPERSEDED) {
          lapsed.add(new DecisionLapsed(heard, before, null, now));
        }
      }
    }
    return lapsed;
  }

  private void requireNotSettled(Ruled ruled) {
    for (Party party : ruled.parties()) {
      boolean gets =
          switch (ruling.outcome()) {
            case Outcome.Award award -> award.claimId().equals(id(party));
            case Outcome.HolderRetains _ -> party instanceof Holder;
            case Outcome.None _ -> false;
          };
      if (gets && settled.containsKey(id(party))) {
        throw new MoveRefused(
            Why.RULING_DOES_NOT_FIT,
            "A correction does not give the subject to claim {0}: the claim was declined or"
                + " withdrawn, or its association ended for another reason than a ruling.",
            id(party));
      }
    }
  }

  private List<Party> unsettled(Ruled ruled) {
    return ruled.parties().stream().filter(party -> !settled.containsKey(id(party))).toList();
  }

  private static CaseFile file(Ruled ruled, List<Party> parties) {
    return new CaseFile(ruled.caseId(), ruled.subject(), parties, null, ruled.recusal());
  }

  private CaseEvent decision(Heard party, PartyDecision after, CaseFile file, Instant now) {
    return switch (party) {
      case Claimant claimant ->
          ruling.outcome() instanceof Outcome.Award award && after == PartyDecision.APPROVED
              ? new ClaimAwarded(claimant, award.associationId(), now)
              : new ClaimantRejected(claimant, ruling.reasonFor(claimant, file.parties()), now);
      case Holder holder ->
          after == PartyDecision.RETAINED
              ? new HolderRestored(holder, now)
              : new HolderSuperseded(holder, now);
    };
  }

  private @Nullable RejectionReason reason(Heard party, CaseFile file) {
    return party instanceof Claimant claimant && ruling.on(claimant) == PartyDecision.REJECTED
        ? ruling.reasonFor(claimant, file.parties())
        : null;
  }

  /**
   * Whether the party stays rejected, but its reason is wrong about whose claim holds the subject
   * after the correction. The comment on a rejection with the reason {@code AWARDED_TO_OWN_CLAIM}
   * names the partner's claim that holds the subject. Therefore this reason is also outdated if the
   * subject goes to a different claim of the partner.
   *
   * @param file the parties that are not settled
   */
  private boolean isReasonOutdated(Heard party, Ruled ruled, CaseFile file) {
    if (!(party instanceof Claimant claimant)
        || ruled.ruling().on(claimant) != PartyDecision.REJECTED
        || ruling.on(claimant) != PartyDecision.REJECTED) {
      return false;
    }
    RejectionReason known = ruled.ruling().reasonFor(claimant, ruled.parties());
    return !ruling.isTrue(known, claimant, file.parties())
        || (known == RejectionReason.AWARDED_TO_OWN_CLAIM
            && !ruling.ownClaim(claimant, file.parties()).equals(ruled.ownClaim(claimant)));
  }

  private void requireNoReason(Heard party, PartyDecision unchanged) {
    if (unchanged == PartyDecision.REJECTED && ruling.rejections().containsKey(id(party))) {
      throw new MoveRefused(
          Why.RULING_DOES_NOT_FIT,
          "Claim {0} stays rejected, and its reason stays too.",
          id(party));
    }
  }

  /**
   * The reasons for all rejected claims. A claim that stays rejected keeps its reason, unless the
   * reason is outdated.
   */
  private Map<UUID, RejectionReason> rejections(Ruled ruled, CaseFile file) {
    Map<UUID, RejectionReason> reasons = new HashMap<>();
    for (Claimant claimant : file.claimants()) {
      if (ruling.on(claimant) == PartyDecision.REJECTED) {
        boolean kept =
            ruled.ruling().on(claimant) == PartyDecision.REJECTED
                && !isReasonOutdated(claimant, ruled, file);
        reasons.put(
            id(claimant),
            kept
                ? ruled.ruling().reasonFor(claimant, ruled.parties())
                : ruling.reasonFor(claimant, file.parties()));
      }
    }
    return reasons;
  }

  private static UUID id(Party party) {
    return party.claim().claimId();
  }
}
