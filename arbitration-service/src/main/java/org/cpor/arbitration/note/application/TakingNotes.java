package org.cpor.arbitration.note.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.cpor.identifiers.UuidV7;
import org.cpor.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads notes on a case, in any state of the case. A reviewer needs no lease to write or
 * read a note.
 */
@ApplicationScoped
public class TakingNotes {

  private final Notes notes;
  private final Clock clock;

  TakingNotes(Notes notes, Clock clock) {
    this.notes = notes;
    this.clock = clock;
  }

  /**
   * Adds a note.
   *
   * @throws ProblemException if there is no such case
   */
  @Transactional
  public Note add(UUID caseId, String text, String by) {
    requireCase(caseId);
    Note note = new Note(UuidV7.generate(), caseId, text, by, clock.instant());
    notes.add(note);
    return note;
  }

  /**
   * Returns a page of the notes on a case, oldest first.
   *
   * @throws ProblemException if there is no such case
   */
  @Transactional
  public List<Note> list(UUID caseId, @Nullable UUID after, int limit) {
    requireCase(caseId);
    return notes.of(caseId, after, limit);
  }

  private void requireCase(UUID caseId) {
    if (!notes.hasCase(caseId)) {
      throw ProblemException.notFound("There is no such case.");
    }
  }
}
