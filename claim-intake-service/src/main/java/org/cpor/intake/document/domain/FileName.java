package org.cpor.intake.document.domain;

import static java.text.Normalizer.Form.NFC;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a file as people see it: without folders and invisible characters, and with composed
 * letters (NFC).
 */
public record FileName(String text) {

  private static final int MAX_LENGTH = 255;

  /**
   * Control characters, line ends, and characters that change the writing direction. With such a
   * character, {@code fdp.exe} can look like {@code exe.pdf}.
   */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  /** Dots and spaces at the end of a name. Windows ignores such dots and spaces. */
  private static final Pattern TRAILING_DOTS = Pattern.compile("[. ]+$");

  /** Parses a name that a browser sent. Some browsers include the folders. */
  public static Optional<FileName> parse(String sent) {
    String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    String visible = Normalizer.normalize(INVISIBLE.matcher(last).replaceAll(""), NFC).strip();
    return Optional.of(new FileName(visible))
        .filter(name -> !name.withoutTrailingDots().isEmpty())
        .filter(name -> name.text().length() <= MAX_LENGTH);
  }

  /**
   * The text after the last dot, in lower case; empty when there is no dot. Dots at the end of the
   * name do not count.
   */
  public String extension() {
    String name = withoutTrailingDots();
    return name.contains(".")
        ? name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)
        : "";
  }

  /**
   * This name with an extension of {@code type}, and without dots and spaces at the end. If the
   * name already has an extension of {@code type}, this method keeps that extension. If the name
   * has an extension of another accepted type, this method replaces that extension with the usual
   * extension of {@code type}. Otherwise this method adds the usual extension of {@code type}.
   */
  public FileName endingAs(DocumentType type) {
    String name = withoutTrailingDots();
    Optional<DocumentType> promised = DocumentType.promisedBy(this);
    if (promised.isPresent() && promised.get() == type) {
      return new FileName(name);
    }
    String stem = promised.isPresent() ? name.substring(0, name.lastIndexOf('.')) : name;
    String ending = "." + type.extension();
    return new FileName(cut(stem, MAX_LENGTH - ending.length()) + ending);
  }

  private String withoutTrailingDots() {
    return TRAILING_DOTS.matcher(text).replaceFirst("");
  }

  private static String cut(String stem, int length) {
    if (stem.length() <= length) {
      return stem;
    }
    boolean isInsidePair = Character.isHighSurrogate(stem.charAt(length - 1));
    return stem.substring(0, isInsidePair ? length - 1 : length);
  }
}
