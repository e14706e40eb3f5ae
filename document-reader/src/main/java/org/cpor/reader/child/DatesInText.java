package org.cpor.reader.child;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;
import static java.util.stream.Collectors.joining;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds dates that are written in digits, or with the name of a month in English, Hungarian or
 * German. A date such as {@code 03/04/2026} counts as two dates, because it can mean two days.
 */
final class DatesInText {

  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private static final Map<String, Integer> MONTHS = namesOfMonths();

  private static final String YEAR = "(?<![\\p{N}])((?:19|20)[0-9]{2})";
  private static final String NUMBER = "([0-9]{1,2})";
  private static final String END = "(?![0-9])";
  private static final String NAME =
      MONTHS.keySet().stream()
          .sorted(Comparator.comparingInt(String::length).reversed())
          .map(Pattern::quote)
          .collect(joining("|", "(", ")\\.?"));

  /** Year, month and day in digits, as in {@code 2026-11-30} or {@code 2026. 11. 30.} */
  private static final Pattern YEAR_FIRST =
      Pattern.compile(YEAR + "\\s?[-./年]\\s?" + NUMBER + "\\s?[-./月]\\s?" + NUMBER + END);

  /**
   * Day, month and year in digits. With dots, the day comes first. With other signs, the order of
   * day and month is not clear.
   */
  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "(?<![0-9.])" + NUMBER + "\\s?([-./])\\s?" + NUMBER + "\\s?[-./]\\s?([0-9]{4})" + END);

  private static final Pattern YEAR_NAME_DAY =
      named(YEAR + "[.,]?\\s{1,3}" + NAME + "\\s{1,3}" + NUMBER + END);

  private static final Pattern DAY_NAME_YEAR =
      named(
          "(?<![0-9])"
              + NUMBER
              + "(?:st|nd|rd|th|\\.)?\\s{1,3}(?:of\\s{1,3})?"
              + NAME
              + ",?\\s{1,3}([0-9]{4})"
              + END);

  private static final Pattern NAME_DAY_YEAR =
      named(
          "(?<!\\p{L})"
              + NAME
              + "\\s{1,3}"
              + NUMBER
              + "(?:st|nd|rd|th)?,?\\s{1,3}([0-9]{4})"
              + END);

  private DatesInText() {}

  /**
   * The dates in {@code text}, each once, the earliest first. If there are more than {@code limit}
   * dates, this method returns only the latest {@code limit} dates.
   */
  static List<LocalDate> find(String text, int limit) {
    TreeSet<LocalDate> found = new TreeSet<>();
    each(text, YEAR_FIRST, date -> add(found, date.group(1), date.group(2), date.group(3)));
    each(text, YEAR_LAST, date -> addEither(found, date));
    each(
        text,
        YEAR_NAME_DAY,
        date -> add(found, date.group(1), month(date.group(2)), date.group(3)));
    each(
        text,
        DAY_NAME_YEAR,
        date -> add(found, date.group(3), month(date.group(2)), date.group(1)));
    each(
        text,
        NAME_DAY_YEAR,
        date -> add(found, date.group(3), month(date.group(1)), date.group(2)));
    return found.stream().skip(Math.max(0, found.size() - limit)).toList();
  }

  private static Pattern named(String pattern) {
    return Pattern.compile(pattern, CASE_INSENSITIVE | UNICODE_CASE);
  }

  private interface Date {

    void add(MatchResult date);
  }

  private static void each(String text, Pattern pattern, Date date) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      date.add(matcher);
    }
  }

  private static void addEither(Set<LocalDate> found, MatchResult date) {
    add(found, date.group(4), date.group(3), date.group(1));
    if (!date.group(2).equals(".")) {
      add(found, date.group(4), date.group(1), date.group(3));
    }
  }

  private static String month(String name) {
    return Integer.toString(MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0));
  }

  private static void add(Set<LocalDate> found, String year, String month, String day) {
    int number = Integer.parseInt(year);
    if (number < FIRST_YEAR || number > LAST_YEAR) {
      return;
    }
    try {
      found.add(LocalDate.of(number, Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      // Not a date: 2026-13-45 may be the number of an invoice.
    }
  }

  private static Map<String, Integer> namesOfMonths() {
    Map<String, Integer> names = new HashMap<>();
    for (Locale locale : List.of(Locale.ENGLISH, Locale.of("hu"), Locale.GERMAN)) {
      for (Month month : Month.values()) {
        for (TextStyle style :
            List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
          String name = month.getDisplayName(style, locale).toLowerCase(Locale.ROOT);
          names.put(
              name.endsWith(".") ? name.substring(0, name.length() - 1) : name, month.getValue());
        }
      }
    }
    return names;
  }
}
