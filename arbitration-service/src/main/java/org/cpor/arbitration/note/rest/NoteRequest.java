package org.cpor.arbitration.note.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The body of a note. */
record NoteRequest(@NotBlank @Size(max = 10_000) String text) {}
