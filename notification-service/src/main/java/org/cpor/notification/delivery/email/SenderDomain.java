package org.cpor.notification.delivery.email;

/** The domain of a sender's address. */
final class SenderDomain {

  private SenderDomain() {}

  /**
   * The domain in {@code from}.
   *
   * @param from an address, or a name with an address in angle brackets
   */
  static String of(String from) {
    return from.substring(from.lastIndexOf('@') + 1).replace(">", "").strip();
  }
}
