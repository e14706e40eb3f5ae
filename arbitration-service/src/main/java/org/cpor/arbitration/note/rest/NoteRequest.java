package org.cpor.arbitration.note.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.cpor.platform.json.Legible;

/** The body of a request that writes a note. */
record NoteRequest(@NotBlank @Legible @Size(max = 10_000) String text) {}
