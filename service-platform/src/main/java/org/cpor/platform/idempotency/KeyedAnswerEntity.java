package org.cpor.platform.idempotency;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code keyed_answer}. */
@Entity
@Table(name = "keyed_answer")
class KeyedAnswerEntity {

  @EmbeddedId KeyedAnswerId id;
  String resource;
  byte[] requestHash;
  int status;
  @Nullable String location;
  @Nullable String etag;
  byte[] body;
  Instant answeredAt;

  /** The identity of an answered request. */
  @Embeddable
  record KeyedAnswerId(String partnerId, String userName, String key, long line) {}

  static KeyedAnswerEntity of(KeyedRequest request, Answer answer, Instant now) {
    KeyedAnswerEntity entity = new KeyedAnswerEntity();
    entity.id =
        new KeyedAnswerId(
            request.partnerId(), request.userName(), request.key().text(), request.line());
    entity.resource = request.resource();
    entity.requestHash = request.hash();
    entity.status = answer.status();
    entity.location = answer.location();
    entity.etag = answer.etag();
    entity.body = answer.body();
    entity.answeredAt = now;
    return entity;
  }
}
