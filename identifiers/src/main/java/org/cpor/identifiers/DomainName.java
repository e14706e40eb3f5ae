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
 * without transitional processing, in lower case, without a trailing dot. So {@code straße.example}
 * and {@code strasse.example} are two names.
 *
 * @param ascii such as {@code xn--rvztr-wqa0gx3bwi.example}
 */
public record DomainName(String ascii) {

  /** Longer text is no name and is not worth the work. The ASCII form may be much shorter. */
  private static final int MAX_INPUT = 1_000;

  private static final int MAX_LENGTH = 253;
  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";

  /** Two labels or more. A last label of digits would make it the address of a machine. */
  private static final Pattern FORM = Pattern.compile("(?:" + LABEL + "\\.)+(?![0-9]+$)" + LABEL);

  private static final IDNA UTS46 =
      IDNA.getUTS46Instance(
          IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.NONTRANSITIONAL_TO_UNICODE
              | IDNA.USE_STD3_RULES
              | IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ);

  /** The mapping step of UTS 46 alone: lower case, compatibility forms, composition. */
  private static final Normalizer2 MAPPING =
      Normalizer2.getInstance(null, "uts46", Normalizer2.Mode.COMPOSE);

  /** Names such as {@code r3---sn.example} are in use; RFC 5891 forbids new ones to registries. */
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
   * Reads a name in any case, with or without a trailing dot, internationalised or not; empty when
   * it is no domain name of two labels or more.
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

  /** The name as people write it; the ASCII form where that is not the form of any Unicode name. */
  public String unicode() {
    IDNA.Info info = new IDNA.Info();
    String unicode = UTS46.nameToUnicode(ascii, new StringBuilder(), info).toString();
    return TOLERATED.containsAll(info.getErrors()) ? unicode : ascii;
  }

  /**
   * Both forms of the name, in which a part of either can be found, once the part has been through
   * {@link #searchable(String)}.
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
