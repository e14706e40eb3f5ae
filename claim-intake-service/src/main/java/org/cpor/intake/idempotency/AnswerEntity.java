package org.cpor.intake.idempotency;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of {@code idempotency_key}. */
@Entity
@Table(name = "idempotency_key")
class AnswerEntity {

  @EmbeddedId IdempotencyKey key;
  byte[] requestHash;
  String location;
  String etag;
  byte[] body;
  Instant createdAt;

  static AnswerEntity of(IdempotencyKey key, byte[] requestHash, Answer answer, Instant createdAt) {
    AnswerEntity entity = new AnswerEntity();
    entity.key = key;
    entity.requestHash = requestHash;
    entity.location = answer.location();
    entity.etag = answer.etag();
    entity.body = answer.body();
    entity.createdAt = createdAt;
    return entity;
  }
}
