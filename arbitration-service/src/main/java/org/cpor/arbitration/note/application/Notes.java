package org.cpor.arbitration.note.application;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The notes on cases. */
public interface Notes {

  boolean hasCase(UUID caseId);

  void add(Note note);

  /**
   * Returns the notes on a case, oldest first.
   *
   * @param after the id of the last note of the page before; null for the first page
   */
  List<Note> of(UUID caseId, @Nullable UUID after, int limit);
}
