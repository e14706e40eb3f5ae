package org.cpor.verifier.verification.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cpor.messaging.Cause;
import org.cpor.verifier.claimed.application.ClaimedObjects;
import org.cpor.verifier.claimed.domain.PartnerClaim;
import org.cpor.verifier.reading.application.AdvisingClaims;
import org.cpor.verifier.reading.application.AdvisingClaims.Filing;
import org.cpor.verifier.verification.domain.FiledClaim;

/**
 * Applies the actions of partners on their claims. Consecutive filings are verified together. After
 * a withdrawal the partner is allowed to claim the same object again.
 */
@ApplicationScoped
public class FollowingClaims {

  private final VerifyingClaims verifying;
  private final CancellingWaits waits;
  private final ClaimedObjects claimed;
  private final AdvisingClaims advising;

  FollowingClaims(
      VerifyingClaims verifying,
      CancellingWaits waits,
      ClaimedObjects claimed,
      AdvisingClaims advising) {
    this.verifying = verifying;
    this.waits = waits;
    this.claimed = claimed;
    this.advising = advising;
  }

  /** An action of a partner on a claim. */
  public sealed interface Change {}

  /**
   * A claim was filed, for the first time or again.
   *
   * @param cause the fact that reported the filing
   */
  public record Filed(FiledClaim claim, Cause cause) implements Change {}

  /** A claim was withdrawn. */
  public record Withdrawn(PartnerClaim claim) implements Change {}

  /** Applies {@code changes} in the given order. */
  @Transactional
  public void follow(List<Change> changes) {
    List<Filed> filed = new ArrayList<>();
    for (Change change : changes) {
      switch (change) {
        case Filed filing -> filed.add(filing);
        case Withdrawn(PartnerClaim claim) -> {
          verifying.verify(List.copyOf(filed));
          filed.clear();
          waits.end(List.of(claim.claimId()));
          claimed.withdraw(claim);
        }
      }
    }
    verifying.verify(filed);
    advise(changes);
  }

  /**
   * Publishes advice. This method is called after the verifications, so that the facts about the
   * verifications are published first.
   */
  private void advise(List<Change> changes) {
    List<Filing> filings = new ArrayList<>();
    List<UUID> withdrawn = new ArrayList<>();
    for (Change change : changes) {
      switch (change) {
        case Filed(FiledClaim claim, Cause cause) ->
            filings.add(new Filing(claim.toAdvisedClaim(), cause));
        case Withdrawn(PartnerClaim claim) -> withdrawn.add(claim.claimId());
      }
    }
    advising.file(filings);
    advising.withdraw(withdrawn);
  }
}
