package org.cpor.intake.document.application;

import java.io.IOException;
import java.nio.file.Path;
import org.cpor.intake.document.domain.DocumentType;
import org.cpor.intake.document.domain.FileName;
import org.cpor.platform.problem.ProblemException;

/** Determines the type of a file. */
public interface FileInspector {

  /**
   * Finds the type of the file from its bytes. If the file is a text, its name decides between
   * {@code CSV} and {@code TXT}.
   *
   * @throws ProblemException {@code DOCUMENT_NOT_ACCEPTED} when the type is not accepted, or when
   *     the name can mislead the person who opens the file
   */
  DocumentType inspect(Path file, FileName name) throws IOException;
}
