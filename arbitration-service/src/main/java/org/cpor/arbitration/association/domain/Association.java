package org.cpor.arbitration.association.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The record that an approved claim holds its subject. An ended association says when and why the
 * claim lost the subject.
 *
 * <pre>
 *   Active ──end──▶ Ended
 * </pre>
 */
public sealed interface Association {

  UUID associationId();

  Subject subject();

  /** The claim that holds or held the subject. */
  PartnerClaim holder();

  Instant startedAt();

  /** The association of a claim that holds its subject. */
  record Active(UUID associationId, Subject subject, PartnerClaim holder, Instant startedAt)
      implements Association {

    /** Whether {@code next} gives the subject to another claim of this association's partner. */
    public boolean isReplacedByOwnClaim(Active next) {
      return holder.partnerId().equals(next.holder.partnerId());
    }

    /** Ends the association. */
    public Ended end(EndReason reason, Instant now) {
      return new Ended(this, reason, now, null);
    }

    /**
     * Ends the association because the customer declined it.
     *
     * @param words the customer's reason
     */
    public Ended decline(String words, Instant now) {
      return new Ended(this, EndReason.CUSTOMER_DECLINED, now, words);
    }
  }

  /**
   * The association of a claim that no longer holds its subject.
   *
   * @param declineReason the customer's words; null if the customer did not decline the association
   *     through the link in an e-mail
   */
  record Ended(Active was, EndReason reason, Instant endedAt, @Nullable String declineReason)
      implements Association {

    @Override
    public UUID associationId() {
      return was.associationId();
    }

    @Override
    public Subject subject() {
      return was.subject();
    }

    @Override
    public PartnerClaim holder() {
      return was.holder();
    }

    @Override
    public Instant startedAt() {
      return was.startedAt();
    }
  }
}
