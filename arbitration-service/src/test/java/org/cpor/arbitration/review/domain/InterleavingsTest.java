package org.cpor.arbitration.review.domain;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.cpor.arbitration.review.domain.Step.What;
import org.cpor.arbitration.review.domain.party.ExtensionReason;
import org.cpor.arbitration.review.domain.party.RejectionReason;

/**
 * Makes moves of partners, reviewers, the customer and the clock, in random orders. In every order,
 * these rules hold: a subject has at most one holder; a claim is heard in one case; every decision
 * is made once; every party knows whether it competes; no review is extended past its limit. After
 * each step, the published decisions explain which claim holds each subject. Each reason of an
 * extension, a rejection or the end of an association is true when it is published.
 */
class InterleavingsTest {

  private static final List<String> REVIEWERS = List.of("anna", "bela", CaseFixture.LEAD);

  @Provide
  Arbitrary<List<Step>> histories() {
    Arbitrary<Step> step =
        Combinators.combine(
                Arbitraries.frequencyOf(
                    Tuple.of(3, Arbitraries.of(What.class)),
                    Tuple.of(
                        1,
                        Arbitraries.of(
                            What.FILE,
                            What.TAKE,
                            What.EXTEND,
                            What.AWARD,
                            What.DISPUTE,
                            What.RESUBMIT_LATE,
                            What.CORRECT_AWARD))),
                Arbitraries.integers().between(0, 5),
                Arbitraries.of(REVIEWERS),
                Arbitraries.integers().between(1, 90),
                Arbitraries.of(ExtensionReason.class),
                Arbitraries.of(
                        RejectionReason.AWARDED_TO_OWN_CLAIM,
                        RejectionReason.AWARDED_TO_ANOTHER_PARTNER,
                        RejectionReason.INSUFFICIENT_POE)
                    .injectNull(0.6))
            .as(Step::new);
    return step.list().ofMinSize(1).ofMaxSize(60);
  }

  @Property(tries = 2_000)
  void everyHistoryKeepsTheInvariants(@ForAll("histories") List<Step> history) {
    CaseWorld world = new CaseWorld();
    for (Step step : history) {
      world.take(step);
      world.checkInvariants();
    }
  }
}
