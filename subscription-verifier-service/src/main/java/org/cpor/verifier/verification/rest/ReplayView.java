package org.cpor.verifier.verification.rest;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cpor.verifier.verification.application.Receipt;
import org.cpor.verifier.verification.application.ReplayObstacle;
import org.cpor.verifier.verification.domain.Answer;
import org.cpor.verifier.verification.domain.CheckResult;
import org.cpor.verifier.verification.domain.Verification;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The result of running the checks of a verification again, on the values in its receipt.
 *
 * @param recorded the verdict in the receipt
 * @param replayed the verdict of the replay; absent if the receipt cannot be replayed
 * @param agrees whether the two verdicts are equal; absent if the receipt cannot be replayed
 * @param differingChecks the codes of the checks whose answers differ
 * @param obstacle why the receipt cannot be replayed; absent if the receipt can be replayed
 */
@Schema(name = "Replay")
public record ReplayView(
    Verdict recorded,
    @Nullable Verdict replayed,
    @Nullable Boolean agrees,
    List<String> differingChecks,
    @Nullable ObstacleView obstacle) {

  public ReplayView {
    differingChecks = List.copyOf(differingChecks);
  }

  /**
   * Why a receipt cannot be replayed.
   *
   * @param message in the claim's language
   */
  @Schema(name = "ObstacleToReplay")
  public record ObstacleView(ReplayObstacle code, String message) {

    static ObstacleView of(ReplayObstacle obstacle, String locale) {
      return new ObstacleView(obstacle, obstacle.in(locale));
    }
  }

  static ReplayView of(Receipt receipt) {
    Verdict recorded = Verdict.of(receipt.verification());
    return receipt
        .replay()
        .map(replayed -> of(recorded, receipt.verification(), replayed))
        .orElseGet(() ->
            new ReplayView(
                recorded,
                null,
                null,
                List.of(),
                ObstacleView.of(ReplayObstacle.VALUES_NOT_RECORDED, receipt.claim().locale())));
  }

  private static ReplayView of(Verdict recorded, Verification earlier, Verification replay) {
    Verdict replayed = Verdict.of(replay);
    return new ReplayView(
        recorded, replayed, recorded == replayed, differences(earlier, replay), null);
  }

  private static List<String> differences(Verification earlier, Verification replay) {
    Map<String, Answer> before = answers(earlier);
    Map<String, Answer> now = answers(replay);
    return Stream.concat(before.keySet().stream(), now.keySet().stream())
        .distinct()
        .filter(code -> before.get(code) != now.get(code))
        .toList();
  }

  private static Map<String, Answer> answers(Verification verification) {
    return verification.results().stream()
        .collect(
            toMap(
                CheckResult::code,
                CheckResult::answer,
                (first, second) -> first,
                LinkedHashMap::new));
  }
}
