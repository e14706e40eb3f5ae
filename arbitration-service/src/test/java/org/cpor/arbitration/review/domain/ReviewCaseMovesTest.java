package org.cpor.arbitration.review.domain;

import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.arbitration.review.domain.CaseFixture.ANNA;
import static org.cpor.arbitration.review.domain.CaseFixture.BELA;
import static org.cpor.arbitration.review.domain.CaseFixture.CHECK;
import static org.cpor.arbitration.review.domain.CaseFixture.COMMENT;
import static org.cpor.arbitration.review.domain.CaseFixture.CONTOSO;
import static org.cpor.arbitration.review.domain.CaseFixture.DUE;
import static org.cpor.arbitration.review.domain.CaseFixture.EXTENSION;
import static org.cpor.arbitration.review.domain.CaseFixture.FABRIKAM;
import static org.cpor.arbitration.review.domain.CaseFixture.LEAD;
import static org.cpor.arbitration.review.domain.CaseFixture.LEASE;
import static org.cpor.arbitration.review.domain.CaseFixture.NORTHWIND;
import static org.cpor.arbitration.review.domain.CaseFixture.NOW;
import static org.cpor.arbitration.review.domain.CaseFixture.QUESTION;
import static org.cpor.arbitration.review.domain.CaseFixture.SUFFICIENT;
import static org.cpor.arbitration.review.domain.CaseFixture.asked;
import static org.cpor.arbitration.review.domain.CaseFixture.award;
import static org.cpor.arbitration.review.domain.CaseFixture.caseOf;
import static org.cpor.arbitration.review.domain.CaseFixture.correction;
import static org.cpor.arbitration.review.domain.CaseFixture.id;
import static org.cpor.arbitration.review.domain.CaseFixture.leasedTo;
import static org.cpor.arbitration.review.domain.CaseFixture.newCase;
import static org.cpor.arbitration.review.domain.CaseFixture.passTime;

import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cpor.arbitration.review.domain.ReviewExtension.Rank;
import org.cpor.arbitration.review.domain.party.ConfirmationMissing;
import org.cpor.arbitration.review.domain.party.ExtensionReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Checks the result of every move in every state of a case. The reviewer who makes the moves is
 * Anna.
 */
class ReviewCaseMovesTest {

  private static final Instant LATER = NOW.plusSeconds(60);

  private static final Map<String, ReviewCase> STATES =
      Map.of(
          "NEW", newCase(),
          "UNTAKEN", caseOf(FABRIKAM),
          "ANNAS", leasedTo(ANNA, caseOf(FABRIKAM)),
          "BELAS", leasedTo(BELA, caseOf(FABRIKAM)),
          "LAPSED", caseOf(FABRIKAM).take(BELA, LEASE, NOW.minus(LEASE)).next(),
          "WAITING", asked(caseOf(FABRIKAM), FABRIKAM),
          "RULED", ruledByAnna(),
          "CLOSED", caseOf(FABRIKAM).withdraw(id(FABRIKAM), NOW).next());

  private static final Map<String, Function<ReviewCase, Transition<?>>> COMMANDS =
      Map.ofEntries(
          entry("JOIN", it -> it.stillUnderReview().join(CONTOSO, LATER)),
          entry("ADMIT", it -> it.stillUnderReview().admit(NORTHWIND, LATER)),
          entry("WITHDRAW", it -> it.stillUnderReview().withdraw(id(FABRIKAM), LATER)),
          entry("REVISE", it -> it.stillUnderReview().revise(FABRIKAM.claim(), 2, LATER)),
          entry("CLAIM_ANOTHER", it -> it.stillUnderReview().claimAnother(id(FABRIKAM), LATER)),
          entry(
              "REMOVE_HOLDER", it -> it.stillUnderReview().removeHolder(UUID.randomUUID(), LATER)),
          entry("RECUSE", it -> it.stillUnderReview().recuse(ANNA, LATER)),
          entry("TAKE", it -> it.stillUnderReview().take(ANNA, LEASE, LATER)),
          entry("ASSIGN", it -> it.stillUnderReview().assign(BELA, ANNA, LEASE, LATER)),
          entry("GIVE_BACK", it -> it.stillUnderReview().giveBack(ANNA, LATER)),
          entry("RECALL", it -> it.stillUnderReview().recall(ANNA, LATER)),
          entry("HAND_OVER", it -> it.stillUnderReview().handOver(ANNA, BELA, LEASE, LATER)),
          entry("REVIEW", it -> annas(it).review(id(FABRIKAM), SUFFICIENT)),
          entry("ASK", it -> annas(it).ask(id(FABRIKAM), p -> QUESTION)),
          entry("HEAR", it -> it.stillUnderReview().hear(id(FABRIKAM), COMMENT, LATER)),
          entry("ADD_PROOF", it -> it.stillUnderReview().addProof(id(FABRIKAM))),
          entry(
              "EXTEND",
              it ->
                  annas(it)
                      .extend(
                          ExtensionReason.WAITING_FOR_CUSTOMER, null, Rank.REVIEWER, EXTENSION)),
          entry("PASS_TIME", it -> passTime(it.stillUnderReview(), LATER)),
          entry(
              "LAPSE_SUBSCRIPTION",
              it -> it.stillUnderReview().lapseSubscription(id(FABRIKAM), "GONE", LATER)),
          entry(
              "RESTORE_SUBSCRIPTION",
              it -> it.stillUnderReview().restoreSubscription(id(FABRIKAM), LATER)),
          entry(
              "RECORD_DECLINE",
              it -> it.readyToCorrect().recordDecline(id(FABRIKAM), "No.", LATER)),
          entry("RECORD_LATE_WITHDRAWAL", it -> it.recordLateWithdrawal(id(FABRIKAM), NOW, LATER)),
          entry(
              "CORRECT",
              it ->
                  it.readyToCorrect()
                      .correct(correction(new Outcome.None()), CHECK, DUE, LEAD, LATER)),
          entry(
              "RULE",
              it ->
                  it.stillUnderReview()
                      .takenBy(ANNA, LATER)
                      .rule(award(FABRIKAM), CHECK, Rank.REVIEWER)));

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NEW     | JOIN          | Open: HolderJoined
          NEW     | ADMIT         | Open: ClaimAdmitted
          NEW     | WITHDRAW      | Open:
          NEW     | REVISE        | Open:
          NEW     | CLAIM_ANOTHER | Open:
          NEW     | REMOVE_HOLDER | Open:
          NEW     | RECUSE        | Open:
          NEW     | TAKE          | Open: CaseAssigned
          NEW     | ASSIGN        | Open: CaseAssigned
          NEW     | GIVE_BACK     | Open:
          NEW     | RECALL        | Open:
          NEW     | HAND_OVER     | Open:
          NEW     | REVIEW        | LEASE_NOT_HELD
          NEW     | ASK           | LEASE_NOT_HELD
          NEW     | HEAR          | Open:
          NEW     | ADD_PROOF     | Open:
          NEW     | EXTEND        | LEASE_NOT_HELD
          NEW     | PASS_TIME     | Open:
          NEW     | LAPSE_SUBSCRIPTION | Open:
          NEW     | RESTORE_SUBSCRIPTION | Open:
          NEW     | RULE          | LEASE_NOT_HELD
          NEW     | CORRECT       | NOT_RULED
          NEW     | RECORD_DECLINE | NOT_RULED
          NEW     | RECORD_LATE_WITHDRAWAL | Open:
          UNTAKEN | JOIN          | Open: HolderJoined CompetitionDetected CompetitionDetected
          UNTAKEN | ADMIT         | Open: ClaimAdmitted CompetitionDetected CompetitionDetected
          UNTAKEN | WITHDRAW      | Closed: ClaimantLeft CaseClosed
          UNTAKEN | REVISE        | Open: ClaimRevised
          UNTAKEN | CLAIM_ANOTHER | Closed: ClaimantLeft CaseClosed
          UNTAKEN | REMOVE_HOLDER | Open:
          UNTAKEN | RECUSE        | Open:
          UNTAKEN | TAKE          | Open: CaseAssigned
          UNTAKEN | ASSIGN        | Open: CaseAssigned
          UNTAKEN | GIVE_BACK     | Open:
          UNTAKEN | RECALL        | Open:
          UNTAKEN | HAND_OVER     | Open:
          UNTAKEN | REVIEW        | LEASE_NOT_HELD
          UNTAKEN | ASK           | LEASE_NOT_HELD
          UNTAKEN | HEAR          | Open: PartnerResponded
          UNTAKEN | ADD_PROOF     | Open:
          UNTAKEN | EXTEND        | LEASE_NOT_HELD
          UNTAKEN | PASS_TIME     | Open:
          UNTAKEN | LAPSE_SUBSCRIPTION | Open: SubscriptionLapsed
          UNTAKEN | RESTORE_SUBSCRIPTION | Open:
          UNTAKEN | RULE          | LEASE_NOT_HELD
          UNTAKEN | CORRECT       | NOT_RULED
          UNTAKEN | RECORD_DECLINE | NOT_RULED
          UNTAKEN | RECORD_LATE_WITHDRAWAL | Open: WithdrawnAfterDecision
          ANNAS   | JOIN          | Open: HolderJoined CompetitionDetected CompetitionDetected
          ANNAS   | ADMIT         | Open: ClaimAdmitted CompetitionDetected CompetitionDetected
          ANNAS   | WITHDRAW      | Closed: ClaimantLeft CaseClosed
          ANNAS   | REVISE        | Open: ClaimRevised
          ANNAS   | CLAIM_ANOTHER | Closed: ClaimantLeft CaseClosed
          ANNAS   | REMOVE_HOLDER | Open:
          ANNAS   | RECUSE        | Open: CaseReturned
          ANNAS   | TAKE          | Open:
          ANNAS   | ASSIGN        | Open: CaseAssigned
          ANNAS   | GIVE_BACK     | Open: CaseReturned
          ANNAS   | RECALL        | Open: CaseReturned
          ANNAS   | HAND_OVER     | Open: CaseAssigned
          ANNAS   | REVIEW        | Open: PartyReviewed
          ANNAS   | ASK           | Waiting: InformationRequested
          ANNAS   | HEAR          | Open: PartnerResponded
          ANNAS   | ADD_PROOF     | Open:
          ANNAS   | EXTEND        | Open: ReviewExtended
          ANNAS   | PASS_TIME     | Open:
          ANNAS   | LAPSE_SUBSCRIPTION | Open: SubscriptionLapsed
          ANNAS   | RESTORE_SUBSCRIPTION | Open:
          ANNAS   | RULE          | Ruled: CaseRuled ClaimAwarded
          ANNAS   | CORRECT       | NOT_RULED
          ANNAS   | RECORD_DECLINE | NOT_RULED
          ANNAS   | RECORD_LATE_WITHDRAWAL | Open: WithdrawnAfterDecision
          BELAS   | JOIN          | Open: HolderJoined CompetitionDetected CompetitionDetected
          BELAS   | ADMIT         | Open: ClaimAdmitted CompetitionDetected CompetitionDetected
          BELAS   | WITHDRAW      | Closed: ClaimantLeft CaseClosed
          BELAS   | REVISE        | Open: ClaimRevised
          BELAS   | CLAIM_ANOTHER | Closed: ClaimantLeft CaseClosed
          BELAS   | REMOVE_HOLDER | Open:
          BELAS   | RECUSE        | Open:
          BELAS   | TAKE          | HELD_BY_ANOTHER
          BELAS   | ASSIGN        | Open:
          BELAS   | GIVE_BACK     | HELD_BY_ANOTHER
          BELAS   | RECALL        | Open: CaseReturned
          BELAS   | HAND_OVER     | Open:
          BELAS   | REVIEW        | LEASE_NOT_HELD
          BELAS   | ASK           | LEASE_NOT_HELD
          BELAS   | HEAR          | Open: PartnerResponded
          BELAS   | ADD_PROOF     | Open:
          BELAS   | EXTEND        | LEASE_NOT_HELD
          BELAS   | PASS_TIME     | Open:
          BELAS   | LAPSE_SUBSCRIPTION | Open: SubscriptionLapsed
          BELAS   | RESTORE_SUBSCRIPTION | Open:
          BELAS   | RULE          | LEASE_NOT_HELD
          BELAS   | CORRECT       | NOT_RULED
          BELAS   | RECORD_DECLINE | NOT_RULED
          BELAS   | RECORD_LATE_WITHDRAWAL | Open: WithdrawnAfterDecision
          LAPSED  | JOIN          | Open: HolderJoined CompetitionDetected CompetitionDetected
          LAPSED  | ADMIT         | Open: ClaimAdmitted CompetitionDetected CompetitionDetected
          LAPSED  | WITHDRAW      | Closed: ClaimantLeft CaseClosed
          LAPSED  | REVISE        | Open: ClaimRevised
          LAPSED  | CLAIM_ANOTHER | Closed: ClaimantLeft CaseClosed
          LAPSED  | REMOVE_HOLDER | Open:
          LAPSED  | RECUSE        | Open:
          LAPSED  | TAKE          | Open: CaseAssigned
          LAPSED  | ASSIGN        | Open: CaseAssigned
          LAPSED  | GIVE_BACK     | Open:
          LAPSED  | RECALL        | Open:
          LAPSED  | HAND_OVER     | Open:
          LAPSED  | REVIEW        | LEASE_NOT_HELD
          LAPSED  | ASK           | LEASE_NOT_HELD
          LAPSED  | HEAR          | Open: PartnerResponded
          LAPSED  | ADD_PROOF     | Open:
          LAPSED  | EXTEND        | LEASE_NOT_HELD
          LAPSED  | PASS_TIME     | Open: LeaseLapsed
          LAPSED  | LAPSE_SUBSCRIPTION | Open: SubscriptionLapsed
          LAPSED  | RESTORE_SUBSCRIPTION | Open:
          LAPSED  | RULE          | LEASE_NOT_HELD
          LAPSED  | CORRECT       | NOT_RULED
          LAPSED  | RECORD_DECLINE | NOT_RULED
          LAPSED  | RECORD_LATE_WITHDRAWAL | Open: WithdrawnAfterDecision
          WAITING | JOIN          | Waiting: HolderJoined CompetitionDetected CompetitionDetected
          WAITING | ADMIT         | Waiting: ClaimAdmitted CompetitionDetected CompetitionDetected
          WAITING | WITHDRAW      | Closed: ClaimantLeft CaseClosed
          WAITING | REVISE        | Waiting: ClaimRevised
          WAITING | CLAIM_ANOTHER | Closed: ClaimantLeft CaseClosed
          WAITING | REMOVE_HOLDER | Waiting:
          WAITING | RECUSE        | Waiting: CaseReturned
          WAITING | TAKE          | Waiting:
          WAITING | ASSIGN        | Waiting: CaseAssigned
          WAITING | GIVE_BACK     | Waiting: CaseReturned
          WAITING | RECALL        | Waiting: CaseReturned
          WAITING | HAND_OVER     | Waiting: CaseAssigned
          WAITING | REVIEW        | Waiting: PartyReviewed
          WAITING | ASK           | ALREADY_ASKED
          WAITING | HEAR          | Open: PartnerResponded
          WAITING | ADD_PROOF     | Waiting:
          WAITING | EXTEND        | Waiting: ReviewExtended
          WAITING | PASS_TIME     | Waiting:
          WAITING | LAPSE_SUBSCRIPTION | Waiting: SubscriptionLapsed
          WAITING | RESTORE_SUBSCRIPTION | Waiting:
          WAITING | RULE          | REQUEST_OPEN
          WAITING | CORRECT       | NOT_RULED
          WAITING | RECORD_DECLINE | NOT_RULED
          WAITING | RECORD_LATE_WITHDRAWAL | Waiting: WithdrawnAfterDecision
          RULED   | JOIN          | ALREADY_RULED
          RULED   | ADMIT         | ALREADY_RULED
          RULED   | WITHDRAW      | ALREADY_RULED
          RULED   | REVISE        | ALREADY_RULED
          RULED   | CLAIM_ANOTHER | ALREADY_RULED
          RULED   | REMOVE_HOLDER | ALREADY_RULED
          RULED   | RECUSE        | ALREADY_RULED
          RULED   | TAKE          | ALREADY_RULED
          RULED   | ASSIGN        | ALREADY_RULED
          RULED   | GIVE_BACK     | ALREADY_RULED
          RULED   | RECALL        | ALREADY_RULED
          RULED   | HAND_OVER     | ALREADY_RULED
          RULED   | REVIEW        | ALREADY_RULED
          RULED   | ASK           | ALREADY_RULED
          RULED   | HEAR          | ALREADY_RULED
          RULED   | ADD_PROOF     | ALREADY_RULED
          RULED   | EXTEND        | ALREADY_RULED
          RULED   | PASS_TIME     | ALREADY_RULED
          RULED   | LAPSE_SUBSCRIPTION | ALREADY_RULED
          RULED   | RESTORE_SUBSCRIPTION | ALREADY_RULED
          RULED   | RULE          | ALREADY_RULED
          RULED   | CORRECT       | Ruled: RulingCorrected DecisionCorrected ClaimantRejected
          RULED   | RECORD_DECLINE | Ruled: CustomerDeclined
          RULED   | RECORD_LATE_WITHDRAWAL | Ruled: WithdrawnAfterDecision
          CLOSED  | JOIN          | CASE_CLOSED
          CLOSED  | ADMIT         | CASE_CLOSED
          CLOSED  | WITHDRAW      | CASE_CLOSED
          CLOSED  | REVISE        | CASE_CLOSED
          CLOSED  | CLAIM_ANOTHER | CASE_CLOSED
          CLOSED  | REMOVE_HOLDER | CASE_CLOSED
          CLOSED  | RECUSE        | CASE_CLOSED
          CLOSED  | TAKE          | CASE_CLOSED
          CLOSED  | ASSIGN        | CASE_CLOSED
          CLOSED  | GIVE_BACK     | CASE_CLOSED
          CLOSED  | RECALL        | CASE_CLOSED
          CLOSED  | HAND_OVER     | CASE_CLOSED
          CLOSED  | REVIEW        | CASE_CLOSED
          CLOSED  | ASK           | CASE_CLOSED
          CLOSED  | HEAR          | CASE_CLOSED
          CLOSED  | ADD_PROOF     | CASE_CLOSED
          CLOSED  | EXTEND        | CASE_CLOSED
          CLOSED  | PASS_TIME     | CASE_CLOSED
          CLOSED  | LAPSE_SUBSCRIPTION | CASE_CLOSED
          CLOSED  | RESTORE_SUBSCRIPTION | CASE_CLOSED
          CLOSED  | RULE          | CASE_CLOSED
          CLOSED  | CORRECT       | NOT_RULED
          CLOSED  | RECORD_DECLINE | NOT_RULED
          CLOSED  | RECORD_LATE_WITHDRAWAL | Closed: WithdrawnAfterDecision
          """)
  void eachMoveLeadsWhereTheDiagramSays(String state, String command, String expected) {
    assertThat(result(state, command)).isEqualTo(expected);
  }

  @Test
  void everyMoveIsTested() throws NoSuchMethodException {
    CsvSource table =
        ReviewCaseMovesTest.class
            .getDeclaredMethod(
                "eachMoveLeadsWhereTheDiagramSays", String.class, String.class, String.class)
            .getAnnotation(CsvSource.class);
    Set<String> moves =
        typesOfMoves()
            .flatMap(type -> Stream.of(type.getDeclaredMethods()))
            .filter(method -> method.getReturnType() == Transition.class)
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> !method.isSynthetic())
            .map(method -> method.getName().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT))
            .collect(toSet());

    assertThat(COMMANDS.keySet()).isEqualTo(moves);
    assertThat(table.textBlock().lines()).hasSize(STATES.size() * COMMANDS.size());
  }

  /** The types that can declare a move. */
  private static Stream<Class<?>> typesOfMoves() {
    return Stream.of(
            Stream.of(UnderReview.class, TakenCase.class, Ruled.class),
            Stream.of(UnderReview.class.getInterfaces()),
            Stream.of(UnderReview.class.getPermittedSubclasses()))
        .flatMap(types -> types);
  }

  private static TakenCase annas(ReviewCase reviewCase) {
    return reviewCase.stillUnderReview().takenBy(ANNA, LATER);
  }

  private static ReviewCase ruledByAnna() {
    return leasedTo(ANNA, caseOf(FABRIKAM))
        .stillUnderReview()
        .takenBy(ANNA, NOW)
        .rule(award(FABRIKAM), CHECK, Rank.REVIEWER)
        .next();
  }

  private static String result(String state, String command) {
    try {
      Transition<?> moved =
          Objects.requireNonNull(COMMANDS.get(command))
              .apply(Objects.requireNonNull(STATES.get(state)));
      StringBuilder result = new StringBuilder(moved.next().getClass().getSimpleName()).append(':');
      moved.events().forEach(event -> result.append(' ').append(event.getClass().getSimpleName()));
      return result.toString();
    } catch (MoveRefused refused) {
      return refused.why().name();
    } catch (ConfirmationMissing refused) {
      return refused.missing().stream()
          .map(objection -> objection.code().name())
          .collect(joining(" "));
    }
  }
}
