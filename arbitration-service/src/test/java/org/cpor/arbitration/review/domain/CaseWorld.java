package org.cpor.arbitration.review.domain;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.CustomerDecline;
import org.cpor.arbitration.association.domain.EndReason;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.domain.CaseEvent.ClaimAwarded;
import org.cpor.arbitration.review.domain.CaseEvent.ClaimantLeft;
import org.cpor.arbitration.review.domain.CaseEvent.ClaimantRejected;
import org.cpor.arbitration.review.domain.ReviewExtension.Rank;
import org.cpor.arbitration.review.domain.party.AwardCheck;
import org.cpor.arbitration.review.domain.party.AwardObjection;
import org.cpor.arbitration.review.domain.party.Deadline;
import org.cpor.arbitration.review.domain.party.Departure;
import org.cpor.arbitration.review.domain.party.InformationRequest;
import org.cpor.arbitration.review.domain.party.Party;
import org.cpor.arbitration.review.domain.party.Party.Claimant;
import org.cpor.arbitration.review.domain.party.Party.Holder;
import org.cpor.arbitration.review.domain.party.RejectionReason;
import org.cpor.arbitration.review.domain.party.RequestCode;

/**
 * Six claims of three partners on two products of one customer. One partner has three claims, which
 * are on one product at first.
 */
final class CaseWorld {

  private static final Duration LEASE = Duration.ofHours(4);

  /** The time in which a ruling can be corrected, from the ruling on. */
  private static final Duration CORRECTABLE = Duration.ofDays(14);

  private final UUID tenant = UUID.randomUUID();
  private final List<PartnerClaim> claims =
      Stream.of("P-0", "P-0", "P-0", "P-1", "P-1", "P-2")
          .map(partner -> new PartnerClaim(UUID.randomUUID(), partner, "hu"))
          .toList();
  private final List<Subject> subjects =
      IntStream.range(0, 6)
          .mapToObj(i -> new Subject(tenant, i < 4 ? "POWER_BI" : "POWER_APPS", null))
          .collect(toCollection(ArrayList::new));

  /** The cases by id, in the order in which they were opened. */
  private final Map<UUID, ReviewCase> cases = new LinkedHashMap<>();

  private final Map<UUID, Association.Active> approved = new HashMap<>();
  private final Set<UUID> filed = new HashSet<>();

  private final PublishedDecisions published = new PublishedDecisions();
  private final Map<UUID, String> rejectedBy = new HashMap<>();
  private final Set<UUID> disputed = new HashSet<>();
  private final Set<UUID> withdrawn = new HashSet<>();
  private final KnownCompetition competition = new KnownCompetition();
  private final HeldSubjects held = new HeldSubjects(published);
  private Instant now = CaseFixture.NOW;

  void take(Step step) {
    PartnerClaim claim = claims.get(step.claim());
    Subject subject = subjects.get(step.claim());
    UUID claimId = claim.claimId();
    try {
      switch (step.what()) {
        case FILE -> {
          if (filed.add(claimId)) {
            admit(subject, Claimant.of(claim, "2021", deadline(now)), Optional.empty());
          }
        }
        case WITHDRAW -> withdraw(claimId);
        case REVISE -> with(claimId, it -> it.revise(claim, step.hours(), now));
        case RESUBMIT_LATE -> resubmitLate(claimId, claim);
        case CLAIM_ANOTHER -> claimAnother(step.claim());
        case RESPOND -> with(claimId, it -> it.hear(claimId, CaseFixture.OLDER_COMMENT, now));
        case DISPUTE -> {
          if (rejectedBy.containsKey(claimId) && disputed.add(claimId)) {
            String ruledBy = Objects.requireNonNull(rejectedBy.get(claimId));
            admit(
                subject,
                Claimant.disputing(claim, "2021", deadline(now)),
                Optional.of(ruledBy).filter(by -> !by.isEmpty()));
          }
        }
        case END_ASSOCIATION ->
            held.on(subject).ifPresent(it -> endWithoutRuling(it, step.hours() % 2 == 0));
        case DECLINE -> decline(claimId);
        case TAKE -> on(subject, it -> it.take(step.reviewer(), LEASE, now));
        case GIVE_BACK -> on(subject, it -> it.giveBack(step.reviewer(), now));
        case HAND_OVER -> on(subject, it -> it.handOver(step.reviewer(), null, LEASE, now));
        case REVIEW ->
            on(
                subject,
                it -> it.takenBy(step.reviewer(), now).review(claimId, CaseFixture.SUFFICIENT));
        case ASK ->
            on(subject, it -> it.takenBy(step.reviewer(), now).ask(claimId, party -> question()));
        case EXTEND ->
            on(
                subject,
                it ->
                    it.takenBy(step.reviewer(), now)
                        .extend(step.extension(), null, step.rank(), ExtensionBounds.EXTENSION));
        case AWARD -> rule(subject, new Outcome.Award(claimId, UUID.randomUUID()), step);
        case RETAIN -> rule(subject, new Outcome.HolderRetains(), step);
        case AWARD_NONE -> rule(subject, new Outcome.None(), step);
        case CORRECT_AWARD -> correct(subject, new Outcome.Award(claimId, UUID.randomUUID()), step);
        case CORRECT_RETAIN -> correct(subject, new Outcome.HolderRetains(), step);
        case CORRECT_NONE -> correct(subject, new Outcome.None(), step);
        case PASS_TIME -> {
          now = now.plus(Duration.ofHours(step.hours()));
          List.copyOf(cases.values()).forEach(this::passTime);
        }
      }
    } catch (MoveRefused refused) {
      assertThat(refused).hasMessageMatching(".+\\.");
    }
  }

  private static Deadline deadline(Instant from) {
    return Deadline.first(from, CaseFixture.CALENDAR.due(from, 5));
  }

  private InformationRequest question() {
    return new InformationRequest(
        UUID.randomUUID(),
        List.of(RequestCode.MISSING_ALL_POE),
        null,
        CaseFixture.CALENDAR.due(now, 3));
  }

  private void admit(Subject subject, Claimant claimant, Optional<String> recused) {
    UnderReview before =
        undecidedOn(subject).orElseGet(() -> UnderReview.newCase(subject, UUID.randomUUID()));
    Association.Active holding = before.parties().isEmpty() ? held.on(subject).orElse(null) : null;
    Transition<UnderReview> entered =
        (holding == null
                ? Transition.none(before)
                : before.join(Holder.of(holding.holder(), holding.associationId()), now))
            .then(next -> next.admit(claimant, now))
            .then(next ->
                recused.map(by -> next.recuse(by, now)).orElseGet(() -> Transition.none(next)));
    make(entered);
  }

  /** The partner corrects the claim, which then names the other product. */
  private void claimAnother(int index) {
    PartnerClaim claim = claims.get(index);
    Subject subject = subjects.get(index);
    Subject next =
        new Subject(tenant, subject.product().equals("POWER_BI") ? "POWER_APPS" : "POWER_BI", null);
    undecidedOn(subject)
        .ifPresent(undecided ->
            undecided
                .firstReviewed(claim.claimId())
                .ifPresent(claimant -> {
                  make(undecided.claimAnother(claim.claimId(), now));
                  subjects.set(index, next);
                  admit(next, Claimant.of(claim, "2021", claimant.deadline()), Optional.empty());
                }));
  }

  private void rule(Subject subject, Outcome outcome, Step step) {
    UnderReview undecided = undecidedOn(subject).orElse(null);
    if (undecided == null) {
      return;
    }
    Transition<Ruled> ruled =
        undecided
            .takenBy(step.reviewer(), now)
            .rule(
                ruling(outcome, step.rejections(outcome, undecided.parties())),
                check(),
                Rank.REVIEW_LEAD);
    assertThat(ruled.events().stream().filter(ClaimAwarded.class::isInstance).count())
        .isEqualTo(outcome instanceof Outcome.Award ? 1 : 0);
    make(ruled);
    if (outcome instanceof Outcome.Award(UUID claimId, UUID associationId)) {
      PartnerClaim winner =
          claims.stream().filter(c -> c.claimId().equals(claimId)).findFirst().orElseThrow();
      Association.Active next = new Association.Active(associationId, subject, winner, now);
      held.handOver(subject, EndReason.SUPERSEDED, Optional.of(next));
      approved.put(claimId, next);
    }
  }

  /** A lead corrects the last ruling on the subject, as in {@code CorrectingRuling}. */
  private void correct(Subject subject, Outcome outcome, Step step) {
    Ruled last = null;
    for (ReviewCase reviewCase : cases.values()) {
      if (reviewCase.subject().equals(subject)) {
        if (reviewCase instanceof Ruled ruled) {
          last = ruled;
        } else if (last != null && concerns(reviewCase, last)) {
          return;
        }
      }
    }
    if (last == null) {
      return;
    }
    Transition<Ruled> corrected =
        last.correct(
            new RulingCorrection(
                    ruling(outcome, step.rejections(outcome, last.parties())),
                    UUID.randomUUID(),
                    "reason")
                .withSettled(published.settledIn(last), published.lapsed(), last),
            check(),
            last.firstRuledAt().plus(CORRECTABLE),
            CaseFixture.LEAD,
            now);
    make(corrected);
    Association.Active next = null;
    for (CaseEvent event : corrected.events()) {
      if (event instanceof ClaimAwarded(Claimant winner, UUID associationId, _)) {
        next = new Association.Active(associationId, subject, winner.claim(), now);
        approved.put(id(winner), next);
      } else if (event instanceof CaseEvent.HolderRestored(Holder holder, _)) {
        next = new Association.Active(holder.associationId(), subject, holder.claim(), now);
      }
    }
    held.handOver(subject, RulingCorrection.endReason(corrected), Optional.ofNullable(next));
  }

  private static Ruling ruling(Outcome outcome, Map<UUID, RejectionReason> rejections) {
    return new Ruling(outcome, "r", rejections, EnumSet.allOf(AwardObjection.class));
  }

  /** Checks that a correction that is verified after the decision on the claim changes nothing. */
  private void resubmitLate(UUID claimId, PartnerClaim revised) {
    if (rejectedBy.containsKey(claimId) || lastRuledOn(claimId).isPresent()) {
      for (ReviewCase reviewCase : cases.values()) {
        if (reviewCase instanceof UnderReview it) {
          assertThat(it.revise(revised, 2, now).events()).as("too late").isEmpty();
          assertThat(it.claimAnother(claimId, now).events()).as("too late").isEmpty();
        }
      }
    }
  }

  /** Whether the later case is undecided, or reviewed a claim of {@code ruled}. */
  private static boolean concerns(ReviewCase later, Ruled ruled) {
    return later instanceof UnderReview
        || later.parties().stream()
            .filter(party -> !(party instanceof Holder))
            .anyMatch(party -> ruled.parties().stream().anyMatch(it -> id(it).equals(id(party))));
  }

  /** The partner withdraws the claim. If the claim is decided, the partner does not know it yet. */
  private void withdraw(UUID claimId) {
    Optional<Ruled> ruled = lastRuledOn(claimId);
    if (ruled.isEmpty()) {
      with(claimId, it -> it.withdraw(claimId, now));
    } else if (!disputed.contains(claimId) && withdrawn.add(claimId)) {
      make(ruled.get().recordLateWithdrawal(claimId, now, now));
      published.withdrawn(claimId, ruled.get().caseId());
      List.copyOf(held.active().values()).stream()
          .filter(association -> association.holder().claimId().equals(claimId))
          .forEach(association -> endWithoutRuling(association, false));
    }
  }

  private Optional<Ruled> lastRuledOn(UUID claimId) {
    return cases.values().stream()
        .filter(Ruled.class::isInstance)
        .map(Ruled.class::cast)
        .filter(it ->
            it.parties().stream()
                .anyMatch(party -> party instanceof Claimant && id(party).equals(claimId)))
        .reduce((earlier, later) -> later);
  }

  private void endWithoutRuling(Association.Active association, boolean lapsed) {
    held.end(association);
    published.endedWithoutRuling(association, lapsed);
    on(association.subject(), it -> it.removeHolder(association.associationId(), now));
  }

  /** The customer declines the approval, if it is not too late. */
  private void decline(UUID claimId) {
    Association.Active link = approved.get(claimId);
    if (link != null
        && held.on(link.subject()).equals(Optional.of(link))
        && new CustomerDecline(CaseFixture.CALENDAR.due(link.startedAt(), 5).dueAt())
            .isPossibleAt(now)) {
      held.end(link);
      Outcome award = new Outcome.Award(claimId, link.associationId());
      for (ReviewCase it : List.copyOf(cases.values())) {
        if (it instanceof Ruled ruled && ruled.ruling().outcome().equals(award)) {
          make(ruled.recordDecline(claimId, "No.", now));
        }
      }
      on(link.subject(), it -> it.removeHolder(link.associationId(), now));
      assertThat(published.isDeclined(claimId)).as("the case shows the decline").isTrue();
    }
  }

  private AwardCheck check() {
    return new AwardCheck(
        claims.stream().map(PartnerClaim::claimId).collect(toSet()),
        EnumSet.allOf(AwardObjection.class));
  }

  private void passTime(ReviewCase reviewCase) {
    if (reviewCase instanceof UnderReview undecided) {
      make(undecided.passTime(ExtensionBounds.EXTENSION, now, now));
      if (cases.get(undecided.caseId()) instanceof UnderReview still) {
        assertThat(still.file().nextTimer().stream()).allMatch(timer -> timer.at().isAfter(now));
      }
    }
  }

  private void with(UUID claimId, Function<UnderReview, Transition<?>> move) {
    cases.values().stream()
        .filter(UnderReview.class::isInstance)
        .map(UnderReview.class::cast)
        .filter(it -> it.file().heard().stream().anyMatch(p -> id(p).equals(claimId)))
        .findFirst()
        .ifPresent(it -> make(move.apply(it)));
  }

  private void on(Subject subject, Function<UnderReview, Transition<?>> move) {
    undecidedOn(subject).ifPresent(it -> make(move.apply(it)));
  }

  private Optional<UnderReview> undecidedOn(Subject subject) {
    return cases.values().stream()
        .filter(UnderReview.class::isInstance)
        .map(UnderReview.class::cast)
        .filter(it -> it.subject().equals(subject))
        .findFirst();
  }

  private void make(Transition<?> transition) {
    cases.put(transition.next().caseId(), transition.next());
    for (CaseEvent event : transition.events()) {
      published.read(event);
      competition.read(transition.next().caseId(), event);
      held.reasons().read(transition.next(), event);
      switch (event) {
        case ClaimAwarded awarded -> rejectedBy.remove(id(awarded.claimant()));
        case ClaimantRejected rejected -> reject(rejected.claimant(), transition);
        case ClaimantLeft left -> {
          if (left.why() == Departure.NO_PARTNER_RESPONSE) {
            reject(left.claimant(), transition);
          }
        }
        case CaseEvent.ReviewExtended extended -> ExtensionBounds.check(extended);
        default -> {}
      }
    }
  }

  private void reject(Claimant claimant, Transition<?> transition) {
    String by = transition.next() instanceof Ruled ruled ? ruled.by() : "";
    String before = rejectedBy.put(id(claimant), by);
    assertThat(before == null || published.mayReject(claimant)).as("rejected once").isTrue();
  }

  private static UUID id(Party party) {
    return CaseFixture.id(party);
  }

  void checkInvariants() {
    published.check(held.active());
    held.reasons().check();
    assertThat(held.active().values())
        .as("a withdrawn claim holds nothing, unless its partner disputed the decision")
        .map(association -> association.holder().claimId())
        .noneMatch(claimId -> withdrawn.contains(claimId) && !disputed.contains(claimId));
    UndecidedCases undecided = new UndecidedCases(held.active(), competition);
    cases
        .values()
        .forEach(it -> {
          if (it instanceof UnderReview open) {
            undecided.check(open);
          }
        });
  }
}
