package org.cpor.intake.idempotency;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of {@code idempotency_key}. */
@Entity
@Table(name = "idempotency_key")
class AnswerEntity {

  @EmbeddedId AnswerId id;
  byte[] requestHash;
  String location;
  String etag;
  byte[] body;
  Instant createdAt;

  /** Which request it answers. */
  @Embeddable
  record AnswerId(String caller, String key) {}

  static AnswerEntity of(IdempotencyKey key, byte[] requestHash, Answer answer, Instant createdAt) {
    AnswerEntity entity = new AnswerEntity();
    entity.id = new AnswerId(key.caller(), key.key());
    entity.requestHash = requestHash;
    entity.location = answer.location();
    entity.etag = answer.etag();
    entity.body = answer.body();
    entity.createdAt = createdAt;
    return entity;
  }
}
