package org.cpor.intake.document.application;

import java.io.IOException;
import java.nio.file.Path;
import org.cpor.intake.document.domain.DocumentType;
import org.cpor.intake.document.domain.FileName;
import org.cpor.platform.problem.ProblemException;

/** Tells what a file is. */
public interface FileInspector {

  /**
   * The type that the bytes are of. Of a text, the name tells whether it is a table.
   *
   * @throws ProblemException {@code DOCUMENT_NOT_ACCEPTED} when it is none that is accepted, or
   *     when the name could mislead who opens the file
   */
  DocumentType inspect(Path file, FileName name) throws IOException;
}
