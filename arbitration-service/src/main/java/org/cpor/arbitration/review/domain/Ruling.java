package org.cpor.arbitration.review.domain;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.review.domain.CaseEvent.ClaimAwarded;
import org.cpor.arbitration.review.domain.CaseEvent.ClaimantRejected;
import org.cpor.arbitration.review.domain.CaseEvent.HolderRetained;
import org.cpor.arbitration.review.domain.CaseEvent.HolderSuperseded;
import org.cpor.arbitration.review.domain.MoveRefused.Why;
import org.cpor.arbitration.review.domain.party.AwardCheck;
import org.cpor.arbitration.review.domain.party.AwardCheck.Objection;
import org.cpor.arbitration.review.domain.party.AwardObjection;
import org.cpor.arbitration.review.domain.party.ConfirmationMissing;
import org.cpor.arbitration.review.domain.party.Party;
import org.cpor.arbitration.review.domain.party.Party.Claimant;
import org.cpor.arbitration.review.domain.party.Party.Gone;
import org.cpor.arbitration.review.domain.party.Party.Heard;
import org.cpor.arbitration.review.domain.party.Party.Holder;
import org.cpor.arbitration.review.domain.party.PartyDecision;
import org.cpor.arbitration.review.domain.party.RejectionReason;
import org.cpor.sentences.Sentence;

/**
 * A reviewer's decision on a case.
 *
 * @param rationale the reason for the ruling, in the reviewer's words; only reviewers see this text
 * @param rejections the reasons of rejections, by claim id; a rejected claim without a reason has
 *     the default reason of the outcome
 * @param confirmed the objections in spite of which the reviewer rules
 */
public record Ruling(
    Outcome outcome,
    String rationale,
    Map<UUID, RejectionReason> rejections,
    Set<AwardObjection> confirmed) {

  public Ruling {
    rejections = Map.copyOf(rejections);
    confirmed = Set.copyOf(confirmed);
  }

  /** A ruling in which {@link #confirmed} is empty. */
  public Ruling(Outcome outcome, String rationale, Map<UUID, RejectionReason> rejections) {
    this(outcome, rationale, rejections, Set.of());
  }

  /** Returns this ruling, but without confirmed objections that do not exist in the case. */
  Ruling withNeededConfirmations(CaseFile file, AwardCheck check) {
    Set<AwardObjection> needed =
        objections(file, check).stream()
            .map(Objection::code)
            .filter(confirmed::contains)
            .collect(toSet());
    return new Ruling(outcome, rationale, rejections, needed);
  }

  /** Returns this ruling with {@code next} as the reasons of its rejections. */
  Ruling withRejections(Map<UUID, RejectionReason> next) {
    return new Ruling(outcome, rationale, next, confirmed);
  }

  /** The codes of the confirmed objections, in alphabetical order. */
  public List<String> confirmedCodes() {
    return confirmed.stream().map(Enum::name).sorted().toList();
  }

  /** The decision of this ruling on {@code party}. */
  PartyDecision on(Heard party) {
    return switch (party) {
      case Claimant claimant ->
          outcome instanceof Outcome.Award award
                  && award.claimId().equals(claimant.claim().claimId())
              ? PartyDecision.APPROVED
              : PartyDecision.REJECTED;
      case Holder _ ->
          outcome instanceof Outcome.Award ? PartyDecision.SUPERSEDED : PartyDecision.RETAINED;
    };
  }

  /**
   * The reason why this ruling rejects the claim.
   *
   * @param parties the parties of the case
   */
  RejectionReason reasonFor(Claimant claimant, List<? extends Party> parties) {
    RejectionReason given = rejections.get(claimant.claim().claimId());
    return given == null
        ? outcome.defaultRejection(ownClaim(claimant, parties).isPresent())
        : given;
  }

  /**
   * The claim that holds the subject after this ruling, if it belongs to the partner of {@code
   * rejected}. Empty if another partner holds the subject, or nobody.
   *
   * @param parties the parties of the case
   */
  Optional<PartnerClaim> ownClaim(Claimant rejected, List<? extends Party> parties) {
    return holding(parties)
        .filter(holding -> holding.partnerId().equals(rejected.claim().partnerId()))
        .filter(holding -> !holding.claimId().equals(rejected.claim().claimId()))
        .findFirst();
  }

  /**
   * Whether {@code reason} is right about whose claim holds the subject after this ruling. A reason
   * that says nothing about this counts as true.
   *
   * @param parties the parties of the case
   */
  boolean isTrue(RejectionReason reason, Claimant rejected, List<? extends Party> parties) {
    return switch (reason) {
      case AWARDED_TO_OWN_CLAIM -> ownClaim(rejected, parties).isPresent();
      case AWARDED_TO_ANOTHER_PARTNER ->
          holding(parties)
              .anyMatch(holding -> !holding.partnerId().equals(rejected.claim().partnerId()));
      case INSUFFICIENT_POE,
          MISSING_CUSTOMER_CONSENT,
          CUSTOMER_DECLINED,
          NO_PARTNER_RESPONSE,
          PARTNER_REQUEST ->
          true;
    };
  }

  /** The claim that gets or keeps the subject; empty if no claim does. */
  private Stream<PartnerClaim> holding(List<? extends Party> parties) {
    return parties.stream()
        .filter(Heard.class::isInstance)
        .map(Heard.class::cast)
        .filter(this::holds)
        .map(Party::claim);
  }

  private boolean holds(Heard party) {
    return switch (on(party)) {
      case APPROVED, RETAINED -> true;
      case REJECTED, SUPERSEDED -> false;
    };
  }

  /**
   * Checks that this ruling can be given on the case.
   *
   * @throws MoveRefused if the ruling awards the subject to a claim that is not under review, if it
   *     leaves the subject with the holder but there is no holder, if it has a reason for a claim
   *     that it does not reject, or if the reason for a rejected claim is wrong about whose claim
   *     holds the subject
   * @throws ConfirmationMissing if {@link #confirmed} does not contain every objection to this
   *     ruling
   */
  void requireFits(CaseFile file, AwardCheck check) {
    requireValid(file.parties());
    requireConfirmed(file, check);
  }

  /**
   * Returns the events of this ruling for each party of a case.
   *
   * @throws MoveRefused under the conditions of {@link #requireFits}
   * @throws ConfirmationMissing under the conditions of {@link #requireFits}
   */
  List<CaseEvent> decide(CaseFile file, AwardCheck check, Instant now) {
    requireFits(file, check);
    return file.heard().stream()
        .flatMap(party ->
            switch (party) {
              case Claimant claimant -> Stream.of(decide(claimant, file.parties(), now));
              case Holder holder -> decide(holder, now).stream();
            })
        .toList();
  }

  private CaseEvent decide(Claimant claimant, List<Party> parties, Instant now) {
    return outcome instanceof Outcome.Award award && on(claimant) == PartyDecision.APPROVED
        ? new ClaimAwarded(claimant, award.associationId(), now)
        : new ClaimantRejected(claimant, reasonFor(claimant, parties), now);
  }

  private Optional<CaseEvent> decide(Holder holder, Instant now) {
    return switch (outcome) {
      case Outcome.Award award -> Optional.of(new HolderSuperseded(holder, now));
      case Outcome.HolderRetains retains -> Optional.of(new HolderRetained(holder, now));
      case Outcome.None none -> Optional.empty();
    };
  }

  private List<Objection> objections(CaseFile file, AwardCheck check) {
    return switch (outcome) {
      case Outcome.Award award ->
          file.claimant(award.claimId())
              .map(awarded -> check.objections(awarded, file.heard(), file.contested()))
              .orElse(List.of());
      case Outcome.HolderRetains _, Outcome.None _ ->
          Stream.concat(
                  file.heard().stream()
                      .filter(Holder.class::isInstance)
                      .flatMap(
                          holder -> check.objections((Holder) holder, file.contested()).stream()),
                  check.openRequests(file.heard()).stream())
              .toList();
    };
  }

  private void requireConfirmed(CaseFile file, AwardCheck check) {
    List<Objection> missing =
        objections(file, check).stream()
            .filter(objection -> !confirmed.contains(objection.code()))
            .toList();
    if (!missing.isEmpty()) {
      throw new ConfirmationMissing(missing);
    }
  }

  private void requireValid(List<Party> parties) {
    Set<UUID> rejected =
        parties.stream()
            .filter(Claimant.class::isInstance)
            .map(party -> party.claim().claimId())
            .collect(toCollection(HashSet::new));
    switch (outcome) {
      case Outcome.Award award -> {
        if (!rejected.remove(award.claimId())) {
          throw invalidRuling(notUnderReview(award.claimId(), parties));
        }
      }
      case Outcome.HolderRetains retains -> {
        if (parties.stream().noneMatch(Holder.class::isInstance)) {
          throw invalidRuling(Sentence.of("Nobody holds the subject of this case."));
        }
      }
      case Outcome.None none -> {}
    }
    for (UUID claimId : rejections.keySet()) {
      if (!rejected.contains(claimId)) {
        throw invalidRuling(Sentence.of("Claim {0} is not rejected by this ruling.", claimId));
      }
    }
    parties.stream()
        .filter(Claimant.class::isInstance)
        .map(Claimant.class::cast)
        .forEach(claimant -> requireTrueReason(claimant, parties));
  }

  private void requireTrueReason(Claimant claimant, List<Party> parties) {
    UUID claimId = claimant.claim().claimId();
    RejectionReason given = rejections.get(claimId);
    if (given == null || isTrue(given, claimant, parties)) {
      return;
    }
    if (given == RejectionReason.AWARDED_TO_OWN_CLAIM) {
      throw invalidRuling(
          Sentence.of(
              "No other claim of the partner of claim {0} holds the subject after this ruling, so"
                  + " the reason {1} is not true.",
              claimId, given));
    }
    throw invalidRuling(
        ownClaim(claimant, parties).isPresent()
            ? Sentence.of(
                "Another claim of the partner of claim {0} holds the subject after this ruling, so"
                    + " the reason {1} is not true.",
                claimId, given)
            : Sentence.of(
                "No claim of another partner than that of claim {0} holds the subject after this"
                    + " ruling, so the reason {1} is not true.",
                claimId, given));
  }

  private static Sentence notUnderReview(UUID claimId, List<Party> parties) {
    return parties.stream()
        .filter(party -> party.claim().claimId().equals(claimId))
        .map(party ->
            switch (party) {
              case Gone gone ->
                  Sentence.of(
                      "Claim {0} left the case at {1}: {2}.", claimId, gone.at(), gone.why());
              case Claimant _, Holder _ ->
                  Sentence.of("Claim {0} holds the subject already.", claimId);
            })
        .findFirst()
        .orElseGet(() -> Sentence.of("Claim {0} is not under review in this case.", claimId));
  }

  private static MoveRefused invalidRuling(Sentence obstacle) {
    return new MoveRefused(Why.RULING_DOES_NOT_FIT, obstacle);
  }
}
