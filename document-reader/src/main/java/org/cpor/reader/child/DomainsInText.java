package org.cpor.reader.child;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cpor.identifiers.DomainName;

/**
 * Finds domain names in e-mail addresses and in the addresses of web pages. A name outside of an
 * address counts if it is in lower case and does not look like the name of a file.
 */
final class DomainsInText {

  private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?";

  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}._-])(?:" + LABEL + "\\.){1,8}\\p{L}{2,24}(?![\\p{L}\\p{N}@-])");

  private static final String WWW = "www.";

  /**
   * The extensions of files that documents mention. A name with such an extension is the name of a
   * file, not a domain name.
   */
  private static final Set<String> FILES =
      Set.of(
          "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "msg", "eml", "rtf", "csv", "txt",
          "png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "zip", "xml", "json", "html", "htm",
          "js", "exe");

  private DomainsInText() {}

  /** The first {@code limit} different names, in canonical form, without {@code www.} */
  static List<String> find(String text, int limit) {
    Set<String> found = new LinkedHashSet<>();
    Matcher names = NAME.matcher(text);
    while (found.size() < limit && names.find()) {
      String name = names.group();
      if (isAddressed(text, names.start(), name) || isPlainName(name)) {
        String bare = name.regionMatches(true, 0, WWW, 0, WWW.length()) ? name.substring(4) : name;
        DomainName.parse(bare).map(DomainName::ascii).ifPresent(found::add);
      }
    }
    return List.copyOf(found);
  }

  private static boolean isAddressed(String text, int start, String name) {
    return text.startsWith("@", start - 1)
        || text.startsWith("://", start - 3)
        || name.regionMatches(true, 0, WWW, 0, WWW.length());
  }

  private static boolean isPlainName(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    return name.equals(name.toLowerCase(Locale.ROOT)) && !FILES.contains(last);
  }
}
