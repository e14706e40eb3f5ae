package org.cpor.arbitration.review.domain.party;

import java.util.List;
import org.cpor.arbitration.review.domain.party.AwardCheck.Objection;
import org.cpor.sentences.Sentence;

/** Thrown when {@code confirmed} of a ruling does not list every objection to the ruling. */
public final class ConfirmationMissing extends RuntimeException {

  private static final long serialVersionUID = 3L;

  private final transient List<Objection> missing;
  private final transient Sentence obstacle;

  /**
   * Creates the exception.
   *
   * @param missing the objections that the ruling does not list; at least one
   */
  public ConfirmationMissing(List<Objection> missing) {
    this(missing, inWords(missing));
  }

  private ConfirmationMissing(List<Objection> missing, Sentence obstacle) {
    super(obstacle.english());
    this.missing = List.copyOf(missing);
    this.obstacle = obstacle;
  }

  private static Sentence inWords(List<Objection> missing) {
    return missing.stream()
        .map(objection ->
            Sentence.of("{0} Confirm {1} to rule anyway.", objection.reason(), objection.code()))
        .reduce((all, one) -> Sentence.of("{0} {1}", all, one))
        .orElseThrow(() -> new IllegalArgumentException("no objection"));
  }

  /** The objections that the ruling does not list. */
  public List<Objection> missing() {
    return missing;
  }

  /**
   * The sentence that tells the reviewer which objections the ruling does not list, with the codes
   * of these objections.
   */
  public Sentence obstacle() {
    return obstacle;
  }
}
