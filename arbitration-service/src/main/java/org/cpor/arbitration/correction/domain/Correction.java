package org.cpor.arbitration.correction.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is awaited of a claim that failed verification, by the latest filing that was heard of.
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
 * <p>Filings and verifications are heard in any order: what is of an earlier filing than the latest
 * changes nothing.
 */
public sealed interface Correction {

  UUID claimId();

  /** The latest filing. */
  int revision();

  /** When something happens by itself; empty when nothing will. */
  Optional<Instant> dueAt();

  /** Whether {@code failure} is news. */
  boolean isOutdatedBy(FailedVerification failure);

  /** Whether the filing {@code revision} is news: what was awaited before it is awaited no more. */
  default boolean isOutdatedBy(int revision) {
    return revision > revision();
  }

  /**
   * The filing may yet fail, or pass.
   *
   * @param revision 0 while none was heard of
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
   * The customer's product may yet be provisioned: until then there is nothing to correct.
   *
   * @param until when a provisioning should have shown
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

    /** When it is to wait again, it goes on waiting since the first time. */
    @Override
    public boolean isOutdatedBy(FailedVerification failure) {
      return failure.revision() > revision || (failure.revision() == revision && !failure.waits());
    }

    /** The product has not been provisioned in time. */
    public AwaitingPartner waitNoLonger(Instant respondBy) {
      return new AwaitingPartner(claim, revision, Reason.STILL_NOT_PROVISIONED, respondBy);
    }
  }

  /**
   * The partner has to act.
   *
   * @param respondBy the first instant at which it is too late
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

    /** Something else may turn out to be wrong while the product is still not provisioned. */
    @Override
    public boolean isOutdatedBy(FailedVerification failure) {
      return failure.revision() > revision
          || (failure.revision() == revision
              && reason == Reason.STILL_NOT_PROVISIONED
              && !failure.waits());
    }
  }
}
