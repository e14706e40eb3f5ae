package org.cpor.notification.delivery.domain;

import java.util.Optional;

/**
 * What a receiver answered when it did not take a delivery.
 *
 * @param code of HTTP or SMTP, three digits
 * @param enhancedCode of SMTP, as RFC 3463 has it, such as {@code 5.1.1}
 * @param text of SMTP: what the server said, in one line and shortened
 */
public record Answer(int code, Optional<String> enhancedCode, Optional<String> text) {

  /** An answer of which the code alone is kept. */
  public static Answer of(int code) {
    return new Answer(code, Optional.empty(), Optional.empty());
  }
}
