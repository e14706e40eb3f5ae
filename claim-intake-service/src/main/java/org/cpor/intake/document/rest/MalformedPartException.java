package org.cpor.intake.document.rest;

import com.google.errorprone.annotations.CompileTimeConstant;
import org.cpor.sentences.Sentence;

/** A part of a form cannot be read. */
final class MalformedPartException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Sentence why;

  /**
   * Makes the exception.
   *
   * @param pattern a sentence that completes "Part 1 of the form: …", without its full stop
   */
  MalformedPartException(@CompileTimeConstant String pattern, Object... arguments) {
    super(Sentence.of(pattern, arguments).english());
    this.why = Sentence.of(pattern, arguments);
  }

  Sentence why() {
    return why;
  }
}
