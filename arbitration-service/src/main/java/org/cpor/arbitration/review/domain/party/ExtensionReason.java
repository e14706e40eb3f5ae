package org.cpor.arbitration.review.domain.party;

import java.util.List;
import java.util.stream.Stream;
import org.cpor.arbitration.review.domain.party.Party.Claimant;
import org.cpor.arbitration.review.domain.party.Party.Heard;
import org.cpor.arbitration.review.domain.party.Party.Holder;

/** Why the review of a claim is extended. */
public enum ExtensionReason {
  // The most exact reason is the first one: trueFor keeps the order of the constants.

  /** Another partner holds the subject of the case. */
  WORKING_WITH_CURRENT_HOLDER,
  /** Another partner has a claim in the case, or holds the subject of the case. */
  COMPETING_CLAIMS,
  /** The customer has to answer. */
  WAITING_FOR_CUSTOMER;

  /**
   * The reasons that are true for {@code claimant}, the most exact reason first. A reason that is
   * true for one claim can be untrue for another claim of the case. {@link #WAITING_FOR_CUSTOMER}
   * is always one of the reasons, because the platform does not know what reviewers ask customers.
   *
   * @param parties the parties of the case
   */
  public static List<ExtensionReason> trueFor(Claimant claimant, List<Heard> parties) {
    List<Heard> others =
        parties.stream()
            .filter(party -> !party.claim().partnerId().equals(claimant.claim().partnerId()))
            .toList();
    return Stream.of(values()).filter(reason -> reason.isTrueWith(others)).toList();
  }

  /**
   * Whether this reason is true for a claim.
   *
   * @param others the parties that do not belong to the partner of the claim
   */
  private boolean isTrueWith(List<Heard> others) {
    return switch (this) {
      case WORKING_WITH_CURRENT_HOLDER -> others.stream().anyMatch(Holder.class::isInstance);
      case COMPETING_CLAIMS -> !others.isEmpty();
      case WAITING_FOR_CUSTOMER -> true;
    };
  }
}
