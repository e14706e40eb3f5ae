package org.cpor.arbitration.review.domain;

import java.util.HashSet;
import java.util.Set;
import org.cpor.arbitration.review.domain.MoveRefused.Why;

/**
 * The rule on recused reviewers: a reviewer who made a ruling must not decide a dispute about this
 * ruling.
 *
 * @param reviewers the recused reviewers: claims in the case dispute their rulings
 */
public record Recusal(Set<String> reviewers) {

  public static final Recusal NONE = new Recusal(Set.of());

  public Recusal {
    reviewers = Set.copyOf(reviewers);
  }

  Recusal including(String reviewer) {
    Set<String> next = new HashSet<>(reviewers);
    next.add(reviewer);
    return new Recusal(next);
  }

  /**
   * Refuses a recused reviewer.
   *
   * @throws MoveRefused if {@code reviewer} is recused
   */
  void refuse(String reviewer) {
    if (reviewers.contains(reviewer)) {
      throw new MoveRefused(
          Why.OWN_RULING_DISPUTED,
          "The case disputes a ruling of {0}: another reviewer has to decide it.",
          reviewer);
    }
  }
}
