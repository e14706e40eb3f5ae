package org.cpor.intake.document.rest;

import java.nio.file.Path;

/** A part of a form. */
sealed interface FormPart {

  /** The name of the form field. */
  String name();

  /** A text. */
  record Text(String name, String value) implements FormPart {}

  /**
   * A file.
   *
   * @param fileName as it was sent
   * @param content exists until the form is closed
   */
  record Attached(String name, String fileName, Path content) implements FormPart {}
}
