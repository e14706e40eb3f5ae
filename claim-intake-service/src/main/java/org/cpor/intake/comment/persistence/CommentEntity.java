package org.cpor.intake.comment.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.intake.comment.application.Comments.Numbered;
import org.cpor.intake.comment.domain.Comment;
import org.jspecify.annotations.Nullable;

/** A row of {@code comment}. */
@Entity
@Table(name = "comment")
class CommentEntity {

  @Id UUID commentId;
  UUID claimId;

  /** The number of the comment among the comments of its claim, from 1. */
  int number;

  String author;
  @Nullable String code;
  String text;
  UUID[] documents;
  Instant postedAt;
  @Nullable UUID answers;
  boolean cannotProvide;

  static CommentEntity of(Comment comment, int number) {
    CommentEntity entity = new CommentEntity();
    entity.commentId = comment.commentId();
    entity.claimId = comment.claimId();
    entity.number = number;
    entity.author = comment.author();
    entity.code = comment.code();
    entity.text = comment.text();
    entity.documents = comment.documents().toArray(UUID[]::new);
    entity.postedAt = comment.postedAt();
    entity.answers = comment.answers();
    entity.cannotProvide = comment.cannotProvide();
    return entity;
  }

  Comment toComment() {
    return new Comment(
        commentId,
        claimId,
        author,
        code,
        text,
        List.of(documents),
        postedAt,
        answers,
        cannotProvide);
  }

  Numbered toNumbered() {
    return new Numbered(number, toComment());
  }
}
