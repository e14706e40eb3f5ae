package org.cpor.arbitration.correction.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The state of a claim that failed verification. The latest known filing of the claim counts.
 *
 * <pre>
 * Filed ──failed──▶ AwaitingPartner ──deadline──▶ the claim is rejected
 *   │                     ▲      ▲
 *   │                  failed  the policy's days
 *   └──failed, waits──▶ WaitingForProvisioning
 *
 * resubmitted, from any of them ──▶ Filed
 * </pre>
 *
 * <p>Facts about filings and verifications can arrive in any order. A fact about an earlier filing
 * than the latest known filing does not change the state.
 */
public sealed interface Correction {

  UUID claimId();

  /** The number of the latest known filing. */
  int revision();

  /** The deadline of this state; empty if this state has no deadline. */
  Optional<Instant> dueAt();

  /** Whether {@code failure} changes this state. */
  boolean isOutdatedBy(FailedVerification failure);

  /**
   * Whether the filing with the number {@code revision} changes this state, because the filing is
   * later than the latest known filing.
   */
  default boolean isOutdatedBy(int revision) {
    return revision > revision();
  }

  /**
   * The latest known filing has no verification result yet, as far as this service knows.
   *
   * @param revision 0 if no filing is known
   */
  record Filed(UUID claimId, int revision) implements Correction {

    @Override
    public Optional<Instant> dueAt() {
      return Optional.empty();
    }

    @Override
    public boolean isOutdatedBy(FailedVerification failure) {
      return failure.revision() >= revision;
    }
  }

  /**
   * The customer's product is not provisioned yet; the partner has nothing to correct.
   *
   * @param until the end of the time that the policy allows for provisioning
   */
  record WaitingForProvisioning(FailedClaim claim, int revision, Instant until)
      implements Correction {

    @Override
    public UUID claimId() {
      return claim.claimId();
    }

    @Override
    public Optional<Instant> dueAt() {
      return Optional.of(until);
    }

    /**
     * If the same revision still waits after another verification, the state does not change.
     * Therefore {@link #until} does not change either.
     */
    @Override
    public boolean isOutdatedBy(FailedVerification failure) {
      return failure.revision() > revision || (failure.revision() == revision && !failure.waits());
    }

    /**
     * Returns the state that follows when the product was not provisioned in time. The caller
     * checks the time.
     */
    public AwaitingPartner waitNoLonger(Instant respondBy) {
      return new AwaitingPartner(claim, revision, Reason.STILL_NOT_PROVISIONED, respondBy);
    }
  }

  /**
   * The partner has to correct the claim.
   *
   * @param respondBy the first instant at which a correction is late
   */
  record AwaitingPartner(FailedClaim claim, int revision, Reason reason, Instant respondBy)
      implements Correction {

    @Override
    public UUID claimId() {
      return claim.claimId();
    }

    @Override
    public Optional<Instant> dueAt() {
      return Optional.of(respondBy);
    }

    /**
     * A later failure of the same revision replaces this state if {@link #reason} is {@link
     * Reason#STILL_NOT_PROVISIONED} and the later failure has an error besides the missing
     * provisioning.
     */
    @Override
    public boolean isOutdatedBy(FailedVerification failure) {
      return failure.revision() > revision
          || (failure.revision() == revision
              && reason == Reason.STILL_NOT_PROVISIONED
              && !failure.waits());
    }
  }
}
