package org.cpor.reader.child;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the ids that the text marks as tenant ids. Words before an id, such as "tenant" or
 * "subscription", say what the id is. The last of these words counts. An id without such a word is
 * not found.
 */
final class TenantIdsInText {

  private static final Pattern ID =
      Pattern.compile(
          "(?<![0-9a-z-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-z-])",
          CASE_INSENSITIVE);

  /** The words that say what an id is. The first group has the words for a tenant. */
  private static final Pattern KIND =
      Pattern.compile(
          "(tenant|bérlő|directory|címtár|microsoftonline)|subscription|előfizetés|order|rendelés"
              + "|client|ügyfél-?az|application|alkalmazás|object|sku|offer|ajánlat|invoice|számla"
              + "|user|felhasználó|correlation|request",
          CASE_INSENSITIVE | UNICODE_CASE);

  /** This class looks for the words in this many characters before the id. */
  private static final int NEAR = 80;

  private TenantIdsInText() {}

  /** The first {@code limit} different ids. */
  static List<UUID> find(String text, int limit) {
    Set<UUID> found = new LinkedHashSet<>();
    Matcher ids = ID.matcher(text);
    int from = 0;
    while (found.size() < limit && ids.find()) {
      if (isTenant(text, Math.max(from, ids.start() - NEAR), ids.start())) {
        found.add(UUID.fromString(ids.group()));
      }
      from = ids.end();
    }
    return List.copyOf(found);
  }

  private static boolean isTenant(String text, int from, int to) {
    Matcher kinds = KIND.matcher(text).region(from, to);
    boolean tenant = false;
    while (kinds.find()) {
      tenant = kinds.group(1) != null;
    }
    return tenant;
  }
}
