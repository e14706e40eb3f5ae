package org.cpor.arbitration.note.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cpor.arbitration.note.application.Note;

@Entity
@Table(name = "note")
class NoteEntity {

  @Id UUID noteId;
  UUID caseId;
  String text;
  String writtenBy;
  Instant writtenAt;

  static NoteEntity of(Note note) {
    NoteEntity entity = new NoteEntity();
    entity.noteId = note.noteId();
    entity.caseId = note.caseId();
    entity.text = note.text();
    entity.writtenBy = note.by();
    entity.writtenAt = note.at();
    return entity;
  }

  Note toNote() {
    return new Note(noteId, caseId, text, writtenBy, writtenAt);
  }
}
