package org.cpor.arbitration.note.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.note.application.Note;
import org.cpor.arbitration.note.application.Notes;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresNotes implements Notes {

  private static final String OF_A_CASE =
      """
      from NoteEntity n
       where n.caseId = :caseId and (:after is null or n.noteId > :after)
       order by n.noteId
      """;

  private final EntityManager entities;

  PostgresNotes(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public boolean hasCase(UUID caseId) {
    return entities
        .createNativeQuery(
            "select exists (select from review_case where case_id = :caseId)", Boolean.class)
        .setParameter("caseId", caseId)
        .getSingleResult()
        .equals(true);
  }

  @Override
  public void add(Note note) {
    entities.persist(NoteEntity.of(note));
  }

  @Override
  public List<Note> of(UUID caseId, @Nullable UUID after, int limit) {
    return entities
        .createQuery(OF_A_CASE, NoteEntity.class)
        .setParameter("caseId", caseId)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultStream()
        .map(NoteEntity::toNote)
        .toList();
  }
}
