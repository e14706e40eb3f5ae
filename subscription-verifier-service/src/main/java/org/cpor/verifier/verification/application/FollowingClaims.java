package org.cpor.verifier.verification.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.cpor.events.ClaimReference;
import org.cpor.events.ClaimWithdrawn;
import org.cpor.messaging.NewFact;
import org.cpor.verifier.claimed.application.ClaimedObjects;

/**
 * Claims are filed and withdrawn: those that are filed one after the other are verified together,
 * and what is withdrawn is open for whoever files next.
 */
@ApplicationScoped
public class FollowingClaims {

  private final VerifyingClaims verifying;
  private final EndingWaits waits;
  private final ClaimedObjects claimed;

  FollowingClaims(VerifyingClaims verifying, EndingWaits waits, ClaimedObjects claimed) {
    this.verifying = verifying;
    this.waits = waits;
    this.claimed = claimed;
  }

  /** Applies {@code news} in their order. */
  @Transactional
  public void follow(List<NewFact> news) {
    List<NewFact> others = new ArrayList<>();
    for (NewFact heard : news) {
      if (heard.fact() instanceof ClaimWithdrawn withdrawn) {
        verifying.verify(List.copyOf(others));
        others.clear();
        close(withdrawn.claim());
      } else {
        others.add(heard);
      }
    }
    verifying.verify(others);
  }

  private void close(ClaimReference claim) {
    waits.of(claim.claimId());
    claimed.withdraw(claim);
  }
}
