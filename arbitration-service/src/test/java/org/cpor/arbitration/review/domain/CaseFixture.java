package org.cpor.arbitration.review.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.calendar.domain.BusinessCalendar;
import org.cpor.arbitration.calendar.domain.CountStart;
import org.cpor.arbitration.calendar.domain.DueDate;
import org.cpor.arbitration.calendar.domain.MovedDays;
import org.cpor.arbitration.policy.domain.PolicyProfile;
import org.cpor.arbitration.policy.domain.SubjectScope;
import org.cpor.arbitration.review.domain.MoveRefused.Why;
import org.cpor.arbitration.review.domain.claim.Comment;
import org.cpor.arbitration.review.domain.party.Assessment;
import org.cpor.arbitration.review.domain.party.AwardCheck;
import org.cpor.arbitration.review.domain.party.AwardObjection;
import org.cpor.arbitration.review.domain.party.ChecklistItem;
import org.cpor.arbitration.review.domain.party.Deadline;
import org.cpor.arbitration.review.domain.party.InformationRequest;
import org.cpor.arbitration.review.domain.party.Party;
import org.cpor.arbitration.review.domain.party.Party.Claimant;
import org.cpor.arbitration.review.domain.party.Party.Holder;
import org.cpor.arbitration.review.domain.party.RequestCode;
import org.cpor.arbitration.review.domain.party.Review;

/** One subject, its holder, three claimants and two reviewers. */
final class CaseFixture {

  static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");
  static final Instant LAST_DAY_BEGINS = Instant.parse("2026-11-26T23:00:00Z");
  static final Instant DUE = Instant.parse("2026-11-27T23:00:00Z");

  /** A calendar without holidays. */
  static final BusinessCalendar CALENDAR =
      new BusinessCalendar(
          "HU", ZoneId.of("Europe/Budapest"), date -> Optional.empty(), MovedDays.NONE, Set.of());

  static final DueDate FIRST_REVIEW = CALENDAR.due(NOW, 5);
  static final Duration LEASE = Duration.ofMinutes(30);
  static final Subject SUBJECT = new Subject(UUID.randomUUID(), "DYNAMICS_365_SALES", null);
  static final String ANNA = "anna";
  static final String BELA = "bela";
  static final String LEAD = "lea";

  static final Claimant FABRIKAM = claimant("P-1001");
  static final Claimant NORTHWIND = claimant("P-1002");
  static final Claimant TAILSPIN = claimant("P-1003");
  static final Holder CONTOSO =
      Holder.of(new PartnerClaim(UUID.randomUUID(), "P-1000", "en"), UUID.randomUUID());

  /** The check of a case in which every claimant has a document. Every objection counts. */
  static final AwardCheck CHECK =
      new AwardCheck(
          Set.of(id(FABRIKAM), id(NORTHWIND), id(TAILSPIN)), EnumSet.allOf(AwardObjection.class));

  static final Instant RESPOND_BY = Instant.parse("2026-11-26T23:00:00Z");
  static final InformationRequest QUESTION =
      new InformationRequest(
          UUID.randomUUID(),
          List.of(RequestCode.MISSING_ALL_POE),
          "Please attach it.",
          CALENDAR.due(NOW, 4));
  static final Review SUFFICIENT =
      new Review(Assessment.SUFFICIENT, Map.of(ChecklistItem.TENANT_NAMED, true), null);
  static final Map<String, PolicyProfile> POLICIES =
      Map.of(
          "2021",
          new PolicyProfile("2021", 5, 5, 15, 5, 30, 5, 5, 10, 7, 30, 12, SubjectScope.PRODUCT),
          "2023",
          new PolicyProfile(
              "2023", 5, 5, 14, 14, 30, 5, null, 10, 7, 30, 12, SubjectScope.SUBSCRIPTION));
  static final ReviewExtension EXTENSION =
      new ReviewExtension(CALENDAR, name -> Objects.requireNonNull(POLICIES.get(name)));

  /** The due date after an automatic extension. */
  static final Deadline EXTENDED =
      Deadline.first(NOW, FIRST_REVIEW)
          .extendedAutomatically(CALENDAR.due(CountStart.EARLIER_DUE_DATE, DUE.minusNanos(1), 5));

  /** A comment from an older fact, which names no request. It answers every open request. */
  static final Comment OLDER_COMMENT =
      new Comment(UUID.randomUUID(), "Here it is.", List.of(), null, null, NOW);

  /** The answer to {@link #QUESTION}. */
  static final Comment COMMENT =
      new Comment(
          UUID.randomUUID(),
          "Here it is.",
          List.of(UUID.randomUUID()),
          QUESTION.requestId(),
          false,
          NOW);

  private CaseFixture() {}

  static Claimant claimant(String partnerId) {
    return Claimant.of(
        new PartnerClaim(UUID.randomUUID(), partnerId, "hu"),
        "2021",
        Deadline.first(NOW, FIRST_REVIEW));
  }

  static UnderReview newCase() {
    return UnderReview.newCase(SUBJECT, UUID.randomUUID());
  }

  static UnderReview caseOf(Claimant... claimants) {
    return admitAll(newCase(), claimants);
  }

  static UnderReview caseOn(Holder holder, Claimant... claimants) {
    return admitAll(newCase().join(holder, NOW).next(), claimants);
  }

  private static UnderReview admitAll(UnderReview empty, Claimant... claimants) {
    UnderReview next = empty;
    for (Claimant claimant : claimants) {
      next = next.admit(claimant, NOW).next();
    }
    return next;
  }

  static UnderReview leasedTo(String reviewer, UnderReview undecided) {
    return undecided.take(reviewer, LEASE, NOW).next();
  }

  /** Lets Anna take the case and ask the parties. The case then waits for their answers. */
  static UnderReview asked(UnderReview undecided, Party... parties) {
    UnderReview next = leasedTo(ANNA, undecided);
    for (Party party : parties) {
      next = next.takenBy(ANNA, NOW).ask(id(party), heard -> QUESTION).next();
    }
    return next;
  }

  /** Fires the timers that are due at {@code now}, as if every earlier fact has been consumed. */
  static Transition<ReviewCase> passTime(UnderReview undecided, Instant now) {
    return undecided.passTime(EXTENSION, now, now);
  }

  static void assertRefused(Why why, Runnable move) {
    assertThatExceptionOfType(MoveRefused.class)
        .isThrownBy(move::run)
        .satisfies(refused -> assertThat(refused.why()).isEqualTo(why));
  }

  static UUID id(Party party) {
    return party.claim().claimId();
  }

  /** Returns a correction that confirms that the parties were not reviewed. */
  static RulingCorrection correction(Outcome outcome) {
    return new RulingCorrection(ruling(outcome), UUID.randomUUID(), "A document was overlooked.");
  }

  static Ruling award(Claimant claimant) {
    return ruling(new Outcome.Award(id(claimant), UUID.randomUUID()));
  }

  /** Returns a ruling that confirms that the parties were not reviewed. */
  static Ruling ruling(Outcome outcome) {
    return new Ruling(
        outcome, "as the documents show", Map.of(), Set.of(AwardObjection.REVIEW_MISSING));
  }
}
