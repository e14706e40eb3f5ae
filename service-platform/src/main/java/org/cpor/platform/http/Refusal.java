package org.cpor.platform.http;

import org.cpor.platform.problem.CommonProblem;

/**
 * The reason why a request is not routed.
 *
 * @param detail the detail of the problem, which the sender of the request reads
 */
record Refusal(CommonProblem type, String detail) {

  static Refusal malformed(String detail) {
    return new Refusal(CommonProblem.MALFORMED_REQUEST, detail);
  }
}
