package org.cpor.arbitration.review.domain.party;

import static java.util.stream.Collectors.joining;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.arbitration.review.domain.party.Party.Claimant;
import org.cpor.arbitration.review.domain.party.Party.Heard;
import org.cpor.arbitration.review.domain.party.Party.Holder;
import org.cpor.sentences.Sentence;

/**
 * The rule on objections to a ruling. Three objections to an award are possible: the proof of a
 * heard party was not reviewed, the awarded claim has no document, or the awarded claim has no
 * usable subscription. One more objection is possible to every ruling, whatever its outcome: a
 * heard party still has time to answer a request.
 *
 * @param proven the ids of the claims in the case that have at least one document
 * @param uncontested the objections that count in an uncontested case; in a contested case all
 *     objections count; an open request counts in every case
 * @param ended for a correction, the ids of the claims in the case that have no usable subscription
 *     any more; empty for the first ruling
 */
public record AwardCheck(Set<UUID> proven, Set<AwardObjection> uncontested, Set<UUID> ended) {

  public AwardCheck {
    proven = Set.copyOf(proven);
    uncontested = Set.copyOf(uncontested);
    ended = Set.copyOf(ended);
  }

  /** The rule for a case that has no ruling. */
  public AwardCheck(Set<UUID> proven, Set<AwardObjection> uncontested) {
    this(proven, uncontested, Set.of());
  }

  /** An objection, and the reason for it, which the reviewer reads. */
  public record Objection(AwardObjection code, Sentence reason) {

    private Objection(
        AwardObjection code, @CompileTimeConstant String pattern, Object... arguments) {
      this(code, Sentence.of(pattern, arguments));
    }
  }

  /**
   * Returns the objections to an award to {@code awarded}, in the order of their codes.
   *
   * @param contested whether the case is contested
   */
  public List<Objection> objections(Claimant awarded, List<Heard> heard, boolean contested) {
    List<Objection> found = new ArrayList<>();
    List<Heard> unreviewed = heard.stream().filter(party -> !party.hearing().reviewed()).toList();
    if (!unreviewed.isEmpty()) {
      found.add(
          new Objection(
              AwardObjection.REVIEW_MISSING,
              "The proof of these claims was not reviewed: {0}.",
              unreviewed.stream().map(party -> id(party).toString()).collect(joining(", "))));
    }
    if (!proven.contains(id(awarded))) {
      found.add(
          new Objection(AwardObjection.PROOF_MISSING, "Claim {0} has no document.", id(awarded)));
    }
    if (awarded.subscriptionEnded() || ended.contains(id(awarded))) {
      found.add(subscriptionEnded(awarded));
    }
    return Stream.concat(counted(found, contested).stream(), openRequests(heard).stream()).toList();
  }

  /** The objection {@code REQUEST_OPEN}; empty if no request is open. */
  public Optional<Objection> openRequests(List<Heard> heard) {
    return heard.stream()
        .flatMap(party ->
            party.hearing().awaited().stream()
                .map(request ->
                    Sentence.of(
                        "Claim {0} has until {1} to answer a request, which the ruling closes.",
                        id(party), request.respondBy())))
        .reduce((all, one) -> Sentence.of("{0} {1}", all, one))
        .map(reason -> new Objection(AwardObjection.REQUEST_OPEN, reason));
  }

  /**
   * Returns the objections to a ruling that leaves the subject with {@code holder}, or gives it
   * back to {@code holder}.
   *
   * @param contested whether the case is contested
   */
  public List<Objection> objections(Holder holder, boolean contested) {
    return ended.contains(id(holder))
        ? counted(List.of(subscriptionEnded(holder)), contested)
        : List.of();
  }

  private List<Objection> counted(List<Objection> found, boolean contested) {
    return found.stream()
        .filter(objection -> contested || uncontested.contains(objection.code()))
        .toList();
  }

  private static Objection subscriptionEnded(Party party) {
    return new Objection(
        AwardObjection.SUBSCRIPTION_ENDED,
        "Claim {0} has no usable subscription any more.",
        id(party));
  }

  private static UUID id(Party party) {
    return party.claim().claimId();
  }
}
