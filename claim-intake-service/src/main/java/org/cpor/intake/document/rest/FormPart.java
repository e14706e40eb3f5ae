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
   * @param fileName the file name as it was sent
   * @param content the file, which exists until the form is closed
   */
  record Attached(String name, String fileName, Path content) implements FormPart {}
}
