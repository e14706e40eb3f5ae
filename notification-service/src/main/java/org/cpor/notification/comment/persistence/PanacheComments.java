package org.cpor.notification.comment.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cpor.notification.comment.application.Comment;
import org.cpor.notification.comment.application.Comments;

@ApplicationScoped
class PanacheComments implements Comments, PanacheRepositoryBase<CommentEntity, UUID> {

  @Override
  public boolean addUnlessWritten(Comment comment) {
    return getEntityManager()
            .createQuery(
                """
                insert into CommentEntity
                  (commentId, eventId, claimId, partnerId, locale, code, text, happenedAt, writtenAt)
                values
                  (:commentId, :eventId, :claimId, :partnerId, :locale, :code, :text, :happenedAt, :writtenAt)
                on conflict (eventId, claimId) do nothing
                """)
            .setParameter("commentId", comment.commentId())
            .setParameter("eventId", comment.eventId())
            .setParameter("claimId", comment.claim().claimId())
            .setParameter("partnerId", comment.claim().partnerId())
            .setParameter("locale", comment.claim().locale())
            .setParameter("code", comment.code())
            .setParameter("text", comment.text())
            .setParameter("happenedAt", comment.happenedAt())
            .setParameter("writtenAt", comment.writtenAt())
            .executeUpdate()
        == 1;
  }
}
