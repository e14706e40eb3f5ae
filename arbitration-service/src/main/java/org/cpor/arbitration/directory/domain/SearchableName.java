package org.cpor.arbitration.directory.domain;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The spelling in which names are searched: lower case, without accents. Therefore {@code kavehaz}
 * finds {@code Kávéház}.
 */
public final class SearchableName {

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private SearchableName() {}

  /** Converts a name, or a part of a name, to lower case without accents. */
  public static String of(String text) {
    return ACCENTS
        .matcher(Normalizer.normalize(text, Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
