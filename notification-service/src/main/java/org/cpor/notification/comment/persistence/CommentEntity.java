package org.cpor.notification.comment.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cpor.notification.comment.domain.CommentCode;

/**
 * The table of comments. At start, Hibernate compares this class with the database. {@link
 * PostgresComments} reads and writes the rows.
 */
@Entity
@Table(name = "comment")
class CommentEntity {

  @Id UUID commentId;
  String eventId;
  UUID claimId;
  String partnerId;
  String locale;

  @Enumerated(EnumType.STRING)
  CommentCode code;

  String text;
  Instant happenedAt;
  Instant writtenAt;
}
