package org.cpor.platform.http;

import java.util.List;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;

/** A body in an encoding that is not decoded here. */
final class ContentEncodingException extends ProblemException {

  private static final long serialVersionUID = 1L;

  ContentEncodingException(List<String> encodings) {
    super(
        CommonProblem.UNSUPPORTED_ENCODING,
        "Content-Encoding may be gzip, once, or absent; not " + String.join(", ", encodings) + ".");
  }
}
