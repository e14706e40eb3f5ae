package org.cpor.notification.delivery.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that mail can be sent to: a dot-atom of RFC 5322 at a domain of letters, digits and
 * hyphens, which does not end in a number, as the address of a machine does. Nothing in it can end
 * a header or name a second recipient.
 */
public record EmailAddress(String text) {

  private static final int MAX_LENGTH = 254;
  private static final int MAX_LOCAL_LENGTH = 64;

  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final String NUMBER = "[0-9]+$";
  private static final Pattern FORM =
      Pattern.compile(
          ATOM + "(?:\\." + ATOM + ")*@(?:" + LABEL + "\\.)+(?!" + NUMBER + ")" + LABEL);

  /** The address; empty when it is none. */
  public static Optional<EmailAddress> parse(String text) {
    return text.length() <= MAX_LENGTH
            && text.indexOf('@') <= MAX_LOCAL_LENGTH
            && FORM.matcher(text).matches()
        ? Optional.of(new EmailAddress(text))
        : Optional.empty();
  }
}
