package org.cpor.arbitration.review.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.review.application.docket.Docket;
import org.cpor.arbitration.review.domain.CaseEvent;
import org.cpor.arbitration.review.domain.claim.Comment;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "partner_comment")
class CommentEntity {

  @Id UUID commentId;
  UUID caseId;
  UUID claimId;
  String text;
  UUID[] documents;
  Instant writtenAt;

  static CommentEntity of(UUID caseId, CaseEvent.PartnerResponded responded) {
    Comment comment = responded.comment();
    CommentEntity entity = new CommentEntity();
    entity.commentId = comment.commentId();
    entity.caseId = caseId;
    entity.claimId = responded.party().claim().claimId();
    entity.text = comment.text();
    entity.documents = comment.documents().toArray(UUID[]::new);
    entity.writtenAt = responded.at();
    return entity;
  }

  Docket.WrittenComment toWrittenComment() {
    return new Docket.WrittenComment(
        claimId, new Comment(commentId, text, List.of(documents)), writtenAt);
  }
}
