package org.cpor.identifiers;

import com.ibm.icu.text.Normalizer2;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address to which mail can be sent: a dot-atom of RFC 5322, with the letters of RFC 6531, at a
 * domain. So the address can neither end the header of a mail nor add a second recipient. The local
 * part keeps its case, because only the mail server of the domain knows whether case matters.
 *
 * @param localPart the local part, in Unicode normalisation form C
 */
public record EmailAddress(String localPart, DomainName domain) {

  /**
   * The maximum length of an address in octets. This maximum follows from the maximum length of a
   * path in RFC 5321.
   */
  private static final int MAX_LENGTH = 254;

  /** The maximum length of text that is parsed. */
  private static final int MAX_INPUT = 1_000;

  /** The maximum length of the local part in RFC 5321, in octets. */
  private static final int MAX_LOCAL_LENGTH = 64;

  private static final String ATOM =
      "(?:[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]|[\\x{80}-\\x{10FFFF}&&[^\\p{C}\\p{Z}]])+";
  private static final Pattern LOCAL_PART = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*+");

  /**
   * The domain of an address has no blanks around it and no trailing dot. {@link DomainName#parse}
   * would accept both.
   */
  private static final Pattern DOMAIN =
      Pattern.compile("[^\\s\\p{Z}]*[^\\s\\p{Z}.\\u3002\\uFF0E\\uFF61]");

  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  /**
   * @throws IllegalArgumentException when the local part is not in the canonical form, or the
   *     address is too long
   */
  public EmailAddress {
    if (!isLocalPart(localPart) || octets(localPart) + 1 + domain.ascii().length() > MAX_LENGTH) {
      throw new IllegalArgumentException("This is not the canonical form of an e-mail address");
    }
  }

  /** Parses an address; empty when the text is not an address. */
  public static Optional<EmailAddress> parse(String text) {
    String address = Blanks.trim(text);
    int at = address.lastIndexOf('@');
    if (at < 1 || address.length() > MAX_INPUT) {
      return Optional.empty();
    }
    String localPart = NFC.normalize(address.substring(0, at));
    String domain = address.substring(at + 1);
    if (!isLocalPart(localPart) || !DOMAIN.matcher(domain).matches()) {
      return Optional.empty();
    }
    return DomainName.parse(domain)
        .filter(name -> octets(localPart) + 1 + name.ascii().length() <= MAX_LENGTH)
        .map(name -> new EmailAddress(localPart, name));
  }

  /**
   * The text that is stored and to which mail is sent. Mail servers need the domain in its ASCII
   * form.
   */
  public String text() {
    return localPart + "@" + domain.ascii();
  }

  /**
   * Whether mail to this address needs the extension SMTPUTF8 (RFC 6531), because the local part
   * has characters beyond ASCII. The domain never needs the extension, because its ASCII form is
   * used.
   */
  public boolean needsSmtpUtf8() {
    return octets(localPart) > localPart.length();
  }

  @Override
  public String toString() {
    return text();
  }

  private static boolean isLocalPart(String text) {
    return octets(text) <= MAX_LOCAL_LENGTH
        && LOCAL_PART.matcher(text).matches()
        && NFC.isNormalized(text);
  }

  private static int octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
