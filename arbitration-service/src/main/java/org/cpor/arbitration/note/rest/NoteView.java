package org.cpor.arbitration.note.rest;

import java.time.Instant;
import java.util.UUID;
import org.cpor.arbitration.note.application.Note;

/**
 * A note on a case.
 *
 * @param by the reviewer or lead who wrote the note
 */
record NoteView(UUID noteId, String text, String by, Instant at) {

  static NoteView of(Note note) {
    return new NoteView(note.noteId(), note.text(), note.by(), note.at());
  }
}
