package org.cpor.arbitration.note.application;

import java.time.Instant;
import java.util.UUID;

/**
 * A reviewer's note on a case. Reviewers and leads can read the note. Facts and dockets do not
 * contain the note.
 *
 * @param noteId a UUID of version 7; notes are sorted by this id
 * @param by the author
 */
public record Note(UUID noteId, UUID caseId, String text, String by, Instant at) {}
