package org.cpor.arbitration.association.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * An approved claim's hold on its subject.
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

  /** The claim holds its subject. */
  record Active(UUID associationId, Subject subject, PartnerClaim holder, Instant startedAt)
      implements Association {

    /** Ends the hold. */
    public Ended end(EndReason reason, Instant now) {
      return new Ended(this, reason, now);
    }
  }

  /** The claim no longer holds its subject. */
  record Ended(Active was, EndReason reason, Instant endedAt) implements Association {

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
