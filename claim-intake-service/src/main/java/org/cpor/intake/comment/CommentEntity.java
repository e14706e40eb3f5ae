package org.cpor.intake.comment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code comment}. */
@Entity
@Table(name = "comment")
class CommentEntity {

  @Id UUID commentId;
  UUID claimId;
  String author;
  String code;
  String text;
  Instant postedAt;
}
