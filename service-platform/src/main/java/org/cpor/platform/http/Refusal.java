package org.cpor.platform.http;

import org.cpor.platform.problem.CommonProblem;

/**
 * Why a request is not even routed.
 *
 * @param detail in words for who sent it
 */
record Refusal(CommonProblem type, String detail) {

  static Refusal malformed(String detail) {
    return new Refusal(CommonProblem.MALFORMED_REQUEST, detail);
  }
}
