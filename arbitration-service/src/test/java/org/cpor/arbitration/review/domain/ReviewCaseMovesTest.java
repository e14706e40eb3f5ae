package org.cpor.arbitration.review.domain;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.arbitration.review.domain.CaseFixture.ANNA;
import static org.cpor.arbitration.review.domain.CaseFixture.BELA;
import static org.cpor.arbitration.review.domain.CaseFixture.CONTOSO;
import static org.cpor.arbitration.review.domain.CaseFixture.FABRIKAM;
import static org.cpor.arbitration.review.domain.CaseFixture.LEASE;
import static org.cpor.arbitration.review.domain.CaseFixture.NORTHWIND;
import static org.cpor.arbitration.review.domain.CaseFixture.NOW;
import static org.cpor.arbitration.review.domain.CaseFixture.award;
import static org.cpor.arbitration.review.domain.CaseFixture.caseOf;
import static org.cpor.arbitration.review.domain.CaseFixture.newCase;
import static org.cpor.arbitration.review.domain.CaseFixture.takenBy;

import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state of a case under every command, given by Anna a minute later. */
class ReviewCaseMovesTest {

  private static final Instant LATER = NOW.plusSeconds(60);

  private static final Map<String, ReviewCase> STATES =
      Map.of(
          "NEW", newCase(),
          "UNTAKEN", caseOf(FABRIKAM),
          "ANNAS", takenBy(ANNA, caseOf(FABRIKAM)),
          "BELAS", takenBy(BELA, caseOf(FABRIKAM)),
          "LAPSED", caseOf(FABRIKAM).take(BELA, LEASE, NOW.minus(LEASE)).next(),
          "RULED", takenBy(ANNA, caseOf(FABRIKAM)).rule(award(FABRIKAM), ANNA, NOW).next());

  private static final Map<String, Function<ReviewCase.Open, Transition<?>>> COMMANDS =
      Map.of(
          "JOIN", open -> open.join(CONTOSO, LATER),
          "ADMIT", open -> open.admit(NORTHWIND, LATER),
          "TAKE", open -> open.take(ANNA, LEASE, LATER),
          "ASSIGN", open -> open.assign(BELA, ANNA, LEASE, LATER),
          "GIVE_BACK", open -> open.giveBack(ANNA, LATER),
          "RECALL", open -> open.recall(ANNA, LATER),
          "RULE", open -> open.rule(award(FABRIKAM), ANNA, LATER));

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NEW     | JOIN      | Open: HolderJoined
          NEW     | ADMIT     | Open: ClaimAdmitted
          NEW     | TAKE      | Open: CaseAssigned
          NEW     | ASSIGN    | Open: CaseAssigned
          NEW     | GIVE_BACK | Open:
          NEW     | RECALL    | Open:
          NEW     | RULE      | LEASE_NOT_HELD
          UNTAKEN | JOIN      | Open: HolderJoined CompetitionDetected CompetitionDetected
          UNTAKEN | ADMIT     | Open: ClaimAdmitted CompetitionDetected CompetitionDetected
          UNTAKEN | TAKE      | Open: CaseAssigned
          UNTAKEN | ASSIGN    | Open: CaseAssigned
          UNTAKEN | GIVE_BACK | Open:
          UNTAKEN | RECALL    | Open:
          UNTAKEN | RULE      | LEASE_NOT_HELD
          ANNAS   | JOIN      | Open: HolderJoined CompetitionDetected CompetitionDetected
          ANNAS   | ADMIT     | Open: ClaimAdmitted CompetitionDetected CompetitionDetected
          ANNAS   | TAKE      | Open:
          ANNAS   | ASSIGN    | Open: CaseAssigned
          ANNAS   | GIVE_BACK | Open: CaseReturned
          ANNAS   | RECALL    | Open: CaseReturned
          ANNAS   | RULE      | Ruled: CaseRuled ClaimAwarded
          BELAS   | JOIN      | Open: HolderJoined CompetitionDetected CompetitionDetected
          BELAS   | ADMIT     | Open: ClaimAdmitted CompetitionDetected CompetitionDetected
          BELAS   | TAKE      | HELD_BY_ANOTHER
          BELAS   | ASSIGN    | Open:
          BELAS   | GIVE_BACK | HELD_BY_ANOTHER
          BELAS   | RECALL    | Open: CaseReturned
          BELAS   | RULE      | LEASE_NOT_HELD
          LAPSED  | JOIN      | Open: HolderJoined CompetitionDetected CompetitionDetected
          LAPSED  | ADMIT     | Open: ClaimAdmitted CompetitionDetected CompetitionDetected
          LAPSED  | TAKE      | Open: CaseAssigned
          LAPSED  | ASSIGN    | Open: CaseAssigned
          LAPSED  | GIVE_BACK | Open:
          LAPSED  | RECALL    | Open:
          LAPSED  | RULE      | LEASE_NOT_HELD
          RULED   | JOIN      | ALREADY_RULED
          RULED   | ADMIT     | ALREADY_RULED
          RULED   | TAKE      | ALREADY_RULED
          RULED   | ASSIGN    | ALREADY_RULED
          RULED   | GIVE_BACK | ALREADY_RULED
          RULED   | RECALL    | ALREADY_RULED
          RULED   | RULE      | ALREADY_RULED
          """)
  void eachMoveLeadsWhereTheDiagramSays(String state, String command, String expected) {
    assertThat(result(state, command)).isEqualTo(expected);
  }

  @Test
  void noMoveIsLeftOut() throws NoSuchMethodException {
    CsvSource table =
        ReviewCaseMovesTest.class
            .getDeclaredMethod(
                "eachMoveLeadsWhereTheDiagramSays", String.class, String.class, String.class)
            .getAnnotation(CsvSource.class);
    Set<String> moves =
        Stream.of(ReviewCase.Open.class.getDeclaredMethods())
            .filter(method -> method.getReturnType() == Transition.class)
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .map(method -> method.getName().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT))
            .collect(toSet());

    assertThat(COMMANDS.keySet()).isEqualTo(moves);
    assertThat(table.textBlock().lines()).hasSize(STATES.size() * COMMANDS.size());
  }

  private static String result(String state, String command) {
    try {
      Transition<?> moved =
          Objects.requireNonNull(COMMANDS.get(command))
              .apply(Objects.requireNonNull(STATES.get(state)).stillOpen());
      StringBuilder result = new StringBuilder(moved.next().getClass().getSimpleName()).append(':');
      moved.events().forEach(event -> result.append(' ').append(event.getClass().getSimpleName()));
      return result.toString();
    } catch (MoveRefused refused) {
      return refused.why().name();
    }
  }
}
