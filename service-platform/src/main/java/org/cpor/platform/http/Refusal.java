package org.cpor.platform.http;

import com.google.errorprone.annotations.CompileTimeConstant;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.sentences.Sentence;

/**
 * The reason why a request is not routed.
 *
 * @param detail the detail of the problem, which the sender of the request reads
 */
record Refusal(CommonProblem type, Sentence detail) {

  Refusal(CommonProblem type, @CompileTimeConstant String pattern, Object... arguments) {
    this(type, Sentence.of(pattern, arguments));
  }

  static Refusal malformed(@CompileTimeConstant String pattern) {
    return new Refusal(CommonProblem.MALFORMED_REQUEST, pattern);
  }
}
