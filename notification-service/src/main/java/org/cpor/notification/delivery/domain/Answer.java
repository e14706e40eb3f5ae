package org.cpor.notification.delivery.domain;

import java.util.Optional;

/**
 * What a receiver answered when it did not accept a delivery.
 *
 * @param code three digits, of HTTP or SMTP
 * @param enhancedCode of SMTP (RFC 3463), such as {@code 5.1.1}
 * @param text of SMTP: the server's text in one line, shortened
 */
public record Answer(int code, Optional<String> enhancedCode, Optional<String> text) {

  /** An answer with its code only. */
  public static Answer of(int code) {
    return new Answer(code, Optional.empty(), Optional.empty());
  }
}
