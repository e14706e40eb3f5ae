package org.cpor.arbitration.correction.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The state of a claim that failed verification. Only the latest known filing of the claim counts.
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
 * <p>Facts about filings and verifications can arrive in any order. Only a fact about the latest
 * known filing, or about a later one, can change the state.
 */
public sealed interface Correction {

  UUID claimId();

  /** The number of the latest known filing. */
  int revision();

  /** The deadline of this state; empty if this state has none. */
  Optional<Instant> dueAt();

  /** Whether {@code failure} changes this state. */
  boolean isOutdatedBy(FailedVerification failure);

  /**
   * Whether a filing with the number {@code revision} changes this state. Only a later filing does.
   */
  default boolean isOutdatedBy(int revision) {
    return revision > revision();
  }

  /**
   * The result of the verification of the filing is not known.
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
   * @param until the end of the time for provisioning, by the policy
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

    /** If the same revision still waits after another verification, the time does not restart. */
    @Override
    public boolean isOutdatedBy(FailedVerification failure) {
      return failure.revision() > revision || (failure.revision() == revision && !failure.waits());
    }

    /** The next state if the product was not provisioned in time. */
    public AwaitingPartner waitNoLonger(Instant respondBy) {
      return new AwaitingPartner(claim, revision, Reason.STILL_NOT_PROVISIONED, respondBy);
    }
  }

  /**
   * The partner has to act.
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
     * If the reason is {@link Reason#STILL_NOT_PROVISIONED}, a later failure of the same revision
     * with other errors replaces this state.
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
