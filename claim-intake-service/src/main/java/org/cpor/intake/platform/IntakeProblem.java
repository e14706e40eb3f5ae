package org.cpor.intake.platform;

import com.google.errorprone.annotations.CompileTimeConstant;
import org.cpor.platform.problem.ProblemType;
import org.cpor.sentences.Sentence;

/** The problems of this service. */
public enum IntakeProblem implements ProblemType {
  DOCUMENT_IN_USE(409, "A claim refers to the document"),
  DOCUMENT_NOT_ACCEPTED(415, "The file is not a document of an accepted type"),
  DOCUMENT_INFECTED(422, "The file has a virus"),
  TOO_MANY_STREAMS(429, "The caller has too many streams open"),
  DOCUMENT_DAMAGED(500, "The bytes of the document are lost or damaged");

  private final int status;
  @CompileTimeConstant private final String title;

  IntakeProblem(int status, @CompileTimeConstant String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public Sentence title() {
    return Sentence.of(title);
  }

  @Override
  public int status() {
    return status;
  }
}
