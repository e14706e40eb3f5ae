package org.cpor.reader.child;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds products by their names, in upper or lower case. A name is also found if more letters
 * follow it, such as a Hungarian ending.
 */
final class ProductsInText {

  private static final Pattern MARKS = Pattern.compile("[®™©]|\\((?:R|TM|C)\\)");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private ProductsInText() {}

  /**
   * The codes of the products that {@code text} names.
   *
   * @param products the names of each product, by the product's code
   */
  static List<String> find(String text, Map<String, ? extends Collection<String>> products) {
    String normal = normal(text);
    return products.entrySet().stream()
        .filter(
            product -> product.getValue().stream().anyMatch(name -> names(normal, normal(name))))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static boolean names(String text, String name) {
    if (name.isBlank()) {
      return false;
    }
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }

  private static String normal(String text) {
    // Trademark signs are removed first, because the normal form would turn them into letters.
    String unmarked = MARKS.matcher(text).replaceAll("");
    String composed = Normalizer.normalize(unmarked, Normalizer.Form.NFKC);
    return BLANKS.matcher(composed).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
