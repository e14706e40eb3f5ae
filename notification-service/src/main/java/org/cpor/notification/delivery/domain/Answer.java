package org.cpor.notification.delivery.domain;

import java.util.Optional;

/**
 * The answer of a receiver that did not accept a delivery.
 *
 * @param code the status code of HTTP or the reply code of SMTP, a number of three digits
 * @param enhancedCode the enhanced code of SMTP (RFC 3463), such as {@code 5.1.1}; empty for HTTP
 * @param text the text of the mail server in one line, shortened; empty for HTTP
 */
public record Answer(int code, Optional<String> enhancedCode, Optional<String> text) {

  /** An answer that has only a code. */
  public static Answer of(int code) {
    return new Answer(code, Optional.empty(), Optional.empty());
  }
}
