package org.cpor.platform.http.body;

import java.util.List;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;

/** Thrown when a body has an encoding that the platform does not decode. */
public final class ContentEncodingException extends ProblemException {

  private static final long serialVersionUID = 1L;

  ContentEncodingException(List<String> encodings) {
    super(
        CommonProblem.UNSUPPORTED_ENCODING,
        "Content-Encoding must be gzip, at most once, or absent; not {0}.",
        String.join(", ", encodings));
  }
}
