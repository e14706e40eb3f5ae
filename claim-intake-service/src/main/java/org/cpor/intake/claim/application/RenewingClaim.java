package org.cpor.intake.claim.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.cpor.identifiers.ExternalId;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.intake.claim.domain.ClaimContent;

/** Stores suggested renewals, and prepares new claims from them. */
@ApplicationScoped
public class RenewingClaim {

  private final Renewals renewals;
  private final FindingClaims finding;

  RenewingClaim(Renewals renewals, FindingClaims finding) {
    this.renewals = renewals;
    this.finding = finding;
  }

  /**
   * A claim that is not filed yet, but that its partner can file.
   *
   * @param content the content of the earlier claim, but with the id of the new subscription
   */
  public record PreparedClaim(String partnerId, ClaimContent content) {}

  @Transactional
  public void suggest(Collection<SuggestedRenewal> suggested) {
    if (!suggested.isEmpty()) {
      renewals.save(suggested);
    }
  }

  /**
   * Ends the renewals on subjects that somebody holds now, and the renewals with subscriptions that
   * are not usable any more.
   */
  @Transactional
  public void end(Collection<HeldSubject> held, Collection<EndedSuccessor> successors) {
    if (!held.isEmpty()) {
      renewals.end(held);
    }
    if (!successors.isEmpty()) {
      renewals.endSuccessors(successors);
    }
  }

  /**
   * Prepares a claim that renews the claim {@code claimId}. Empty if the claim {@code claimId} does
   * not exist, if the caller is not allowed to see this claim, or if no renewal of this claim is
   * suggested. A renewal ends when the partner files a claim on the new subscription, or on the
   * product without a subscription, when the new subscription is not usable any more, and when
   * somebody begins to hold the subject.
   *
   * @param onlyOf the only partner whose claims the caller is allowed to see; empty: all partners
   */
  @Transactional
  public Optional<PreparedClaim> prepare(UUID claimId, Optional<String> onlyOf) {
    return finding
        .find(claimId, onlyOf)
        .flatMap(claim -> renewals.successorOf(claimId).map(successor -> with(claim, successor)));
  }

  private static PreparedClaim with(Claim claim, UUID successor) {
    return new PreparedClaim(
        claim.partnerId(), claim.content().withSubscription(new ExternalId(successor.toString())));
  }
}
