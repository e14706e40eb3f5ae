package org.cpor.reader;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Office;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;

/** The fields of Tika's metadata in which the parsing process returns a reading. */
public final class ReadingFields {

  private static final int LONGEST_NAME = 200;
  private static final int MOST_SIGNERS = 20;

  /**
   * If a document declares more pages than this number, its number of pages counts as not known.
   */
  private static final int MOST_DECLARED_PAGES = 100_000;

  private static final String AUTHOR = "cpor:author";
  private static final String CREATED = "cpor:created";
  private static final String MODIFIED = "cpor:modified";
  private static final String PAGES = "cpor:pages";
  private static final String COUNTED_PAGES = "cpor:countedPages";
  private static final String BLANK = "cpor:blank";
  private static final String SIGNED = "cpor:signed";
  private static final String SIGNERS = "cpor:signers";
  private static final String CHARACTERS = "cpor:characters";
  private static final String LANGUAGE = "cpor:language";
  private static final String DATES = "cpor:dates";
  private static final String DOMAINS = "cpor:domains";
  private static final String TENANT_IDS = "cpor:tenantIds";
  private static final String PRODUCTS = "cpor:products";

  private ReadingFields() {}

  /** Copies the properties that the parsers found in the document, such as its author. */
  public static void copyProperties(Metadata parsed, Metadata fields) {
    set(fields, AUTHOR, name(parsed.get(TikaCoreProperties.CREATOR)));
    set(fields, CREATED, instant(parsed, TikaCoreProperties.CREATED));
    set(fields, MODIFIED, instant(parsed, TikaCoreProperties.MODIFIED));
    set(fields, PAGES, pages(parsed));
    set(fields, BLANK, parsed.get(BLANK));
    set(fields, SIGNED, parsed.get(TikaCoreProperties.HAS_SIGNATURE));
    Arrays.stream(parsed.getValues(TikaCoreProperties.SIGNATURE_NAME))
        .map(ReadingFields::name)
        .filter(Objects::nonNull)
        .limit(MOST_SIGNERS)
        .forEach(name -> fields.add(SIGNERS, name));
  }

  /**
   * Writes how many pages a PDF has.
   *
   * @param pages 0 if the pages cannot be counted
   */
  public static void writeCountedPages(Metadata parsed, int pages) {
    parsed.set(COUNTED_PAGES, Integer.toString(pages));
  }

  /** Writes whether all pages of a PDF are blank. */
  public static void writeBlank(Metadata parsed, boolean blank) {
    parsed.set(BLANK, Boolean.toString(blank));
  }

  /** Whether the document is a PDF whose pages are all blank. */
  static boolean isBlank(Metadata fields) {
    return Boolean.parseBoolean(fields.get(BLANK));
  }

  /** Writes the length and the language of the text. */
  public static void writeText(Metadata fields, int characters, Optional<String> language) {
    fields.set(CHARACTERS, Integer.toString(characters));
    set(fields, LANGUAGE, language.orElse(null));
  }

  /** Writes the dates, domains, tenant ids and products that were found in the text. */
  public static void writeFindings(
      Metadata fields,
      List<LocalDate> dates,
      List<String> domains,
      List<UUID> tenantIds,
      List<String> products) {
    dates.forEach(date -> fields.add(DATES, date.toString()));
    domains.forEach(domain -> fields.add(DOMAINS, domain));
    tenantIds.forEach(id -> fields.add(TENANT_IDS, id.toString()));
    products.forEach(code -> fields.add(PRODUCTS, code));
  }

  /** The number of characters of the text. */
  static int characters(Metadata fields) {
    return Optional.ofNullable(fields.get(CHARACTERS)).map(Integer::parseInt).orElse(0);
  }

  /**
   * Reads the fields.
   *
   * @param unreadable why the text was not read; null when the text was read
   */
  static DocumentReading read(Metadata fields, @Nullable Unreadable unreadable, boolean complete) {
    return new DocumentReading(
        unreadable,
        unreadable == null
            ? new DocumentReading.Text(fields.get(LANGUAGE), characters(fields), complete)
            : null,
        Arrays.stream(fields.getValues(DATES)).map(LocalDate::parse).toList(),
        List.of(fields.getValues(DOMAINS)),
        Arrays.stream(fields.getValues(TENANT_IDS)).map(UUID::fromString).toList(),
        List.of(fields.getValues(PRODUCTS)),
        Optional.ofNullable(fields.get(PAGES)).map(Integer::valueOf).orElse(null),
        fields.get(AUTHOR),
        Optional.ofNullable(fields.get(CREATED)).map(Instant::parse).orElse(null),
        Optional.ofNullable(fields.get(MODIFIED)).map(Instant::parse).orElse(null),
        Boolean.parseBoolean(fields.get(SIGNED)),
        List.of(fields.getValues(SIGNERS)));
  }

  private static void set(Metadata fields, String name, @Nullable String value) {
    if (value != null) {
      fields.set(name, value);
    }
  }

  /**
   * The beginning of {@code written}, without characters that a database cannot store or a page
   * cannot show. Null if no characters are left.
   */
  private static @Nullable String name(@Nullable String written) {
    if (written == null) {
      return null;
    }
    StringBuilder legible = new StringBuilder();
    written
        .codePoints()
        .filter(letter -> Character.isDefined(letter) && !Character.isISOControl(letter))
        .filter(letter -> Character.getType(letter) != Character.SURROGATE)
        .limit(LONGEST_NAME)
        .forEach(legible::appendCodePoint);
    return legible.isEmpty() ? null : legible.toString().strip();
  }

  private static @Nullable String instant(Metadata parsed, Property property) {
    Date date = parsed.getDate(property);
    return date == null ? null : date.toInstant().toString();
  }

  /**
   * The number of pages or slides; null if it is not known. For a PDF, this is the number of the
   * counted pages. For any other document, it is the number that the document declares.
   */
  private static @Nullable String pages(Metadata parsed) {
    String counted = parsed.get(COUNTED_PAGES);
    if (counted != null) {
      return counted.equals("0") ? null : counted;
    }
    for (Property property : List.of(Office.PAGE_COUNT, Office.SLIDE_COUNT)) {
      Integer pages = parsed.getInt(property);
      if (pages != null && pages > 0 && pages <= MOST_DECLARED_PAGES) {
        return pages.toString();
      }
    }
    return null;
  }
}
