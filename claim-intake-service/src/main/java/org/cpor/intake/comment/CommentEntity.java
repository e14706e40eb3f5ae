package org.cpor.intake.comment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code comment}. */
@Entity
@Table(name = "comment")
class CommentEntity {

  @Id UUID commentId;
  UUID claimId;

  /** 1 for the first that came to stand on the claim. */
  int number;

  String author;
  @Nullable String code;
  String text;
  UUID[] documents;
  Instant postedAt;
}
