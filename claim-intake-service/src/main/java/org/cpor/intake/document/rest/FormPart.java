package org.cpor.intake.document.rest;

import java.nio.file.Path;

/** A part of a form. */
sealed interface FormPart {

  /** The name of the field that it is the value of. */
  String name();

  /** A text. */
  record Text(String name, String value) implements FormPart {}

  /**
   * A file.
   *
   * @param fileName as it was sent
   * @param content until the form is closed
   */
  record Attached(String name, String fileName, Path content) implements FormPart {}
}
