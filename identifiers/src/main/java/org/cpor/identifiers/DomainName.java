package org.cpor.identifiers;

import static java.util.stream.Collectors.joining;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.Normalizer2;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A domain name in the form in which names are stored and compared: the ASCII form of UTS 46
 * without transitional processing, in lower case, without a trailing dot (ADR 0029). {@code
 * straße.example} and {@code strasse.example} are therefore two names.
 *
 * @param ascii the ASCII form, such as {@code xn--rvztr-wqa0gx3bwi.example}
 */
public record DomainName(String ascii) {

  /**
   * The maximum length of text that is parsed. It is greater than {@link #MAX_LENGTH}, the maximum
   * length of the ASCII form, because the ASCII form can be much shorter than the text.
   */
  private static final int MAX_INPUT = 1_000;

  private static final int MAX_LENGTH = 253;
  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";

  /**
   * Two or more labels. The last label must not have digits only, because a text such as {@code
   * 192.0.2.1} is an IP address.
   */
  private static final Pattern FORM = Pattern.compile("(?:" + LABEL + "\\.)+(?![0-9]+$)" + LABEL);

  private static final IDNA UTS46 =
      IDNA.getUTS46Instance(
          IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.NONTRANSITIONAL_TO_UNICODE
              | IDNA.USE_STD3_RULES
              | IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ);

  /** Does only the mapping step of UTS 46: lower case, compatibility forms, composition. */
  private static final Normalizer2 MAPPING =
      Normalizer2.getInstance(null, "uts46", Normalizer2.Mode.COMPOSE);

  /**
   * This class accepts names such as {@code r3---sn.example}, because such names exist, although
   * RFC 5891 does not allow new names of this kind.
   */
  private static final Set<IDNA.Error> TOLERATED = EnumSet.of(IDNA.Error.HYPHEN_3_4);

  /**
   * @throws IllegalArgumentException when the text is not in the canonical form
   */
  public DomainName {
    if (!isAsciiName(ascii)) {
      throw new IllegalArgumentException("This is not the ASCII form of a domain name");
    }
  }

  /**
   * Parses a name in upper or lower case, with or without a trailing dot, internationalised or not.
   * Empty when the text is not a domain name with two or more labels.
   */
  public static Optional<DomainName> parse(String text) {
    if (text.length() > MAX_INPUT) {
      return Optional.empty();
    }
    IDNA.Info info = new IDNA.Info();
    String ascii = UTS46.nameToASCII(Blanks.trim(text), new StringBuilder(), info).toString();
    String name = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
    return TOLERATED.containsAll(info.getErrors()) && isAsciiName(name)
        ? Optional.of(new DomainName(name))
        : Optional.empty();
  }

  /**
   * The Unicode form of the name, which people write; the ASCII form when there is no Unicode form.
   */
  public String unicode() {
    IDNA.Info info = new IDNA.Info();
    String unicode = UTS46.nameToUnicode(ascii, new StringBuilder(), info).toString();
    return TOLERATED.containsAll(info.getErrors()) ? unicode : ascii;
  }

  /**
   * Both forms of the name, for searches by a part of either form. The part must be in the spelling
   * of {@link #searchable(String)}.
   */
  public String searchText() {
    return Stream.of(ascii, unicode()).distinct().collect(joining(" "));
  }

  /** A part of a name in the spelling of {@link #searchText()}. */
  public static String searchable(String part) {
    return MAPPING.normalize(part);
  }

  @Override
  public String toString() {
    return ascii;
  }

  private static boolean isAsciiName(String text) {
    return text.length() <= MAX_LENGTH && FORM.matcher(text).matches();
  }
}
