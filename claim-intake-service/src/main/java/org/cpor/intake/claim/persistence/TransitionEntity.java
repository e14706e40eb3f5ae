package org.cpor.intake.claim.persistence;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cpor.intake.claim.application.Claims.Line;
import org.cpor.intake.claim.domain.Actor;
import org.cpor.intake.claim.domain.ClaimStatus;
import org.cpor.intake.claim.domain.Transition;
import org.jspecify.annotations.Nullable;

/** A row of {@code claim_transition}. */
@Entity
@Table(name = "claim_transition")
class TransitionEntity {

  @EmbeddedId TransitionId id;

  @Enumerated(EnumType.STRING)
  @Nullable ClaimStatus fromStatus;

  @Enumerated(EnumType.STRING)
  ClaimStatus toStatus;

  String event;

  @Enumerated(EnumType.STRING)
  Actor actor;

  @Nullable String actorName;
  Instant happenedAt;
  @Nullable String reason;

  /** The claim and the number of the line in its history. */
  @Embeddable
  record TransitionId(UUID claimId, int number) {}

  static TransitionEntity of(UUID claimId, int number, Transition transition) {
    TransitionEntity entity = new TransitionEntity();
    entity.id = new TransitionId(claimId, number);
    entity.fromStatus = transition.from();
    entity.toStatus = transition.to();
    entity.event = transition.event();
    entity.actor = transition.actor();
    entity.actorName = transition.actorName();
    entity.happenedAt = transition.at();
    entity.reason = transition.reason();
    return entity;
  }

  Line toLine() {
    return new Line(
        id.number(),
        new Transition(fromStatus, toStatus, event, actor, actorName, happenedAt, reason));
  }
}
