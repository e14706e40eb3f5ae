package org.cpor.intake.document.application;

import java.io.IOException;
import java.nio.file.Path;
import org.cpor.intake.document.domain.DocumentType;
import org.cpor.intake.document.domain.FileName;
import org.cpor.platform.problem.ProblemException;

/** Tells what a file is. */
public interface FileInspector {

  /**
   * The type that the name promises and the bytes keep.
   *
   * @throws ProblemException {@code DOCUMENT_NOT_ACCEPTED} when they do not, or when it is none
   *     that is accepted
   */
  DocumentType inspect(Path file, FileName name) throws IOException;
}
