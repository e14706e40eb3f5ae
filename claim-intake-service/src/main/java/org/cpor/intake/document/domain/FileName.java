package org.cpor.intake.document.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a file as people see it: no folders, nothing invisible. */
public record FileName(String text) {

  private static final int MAX_LENGTH = 255;

  /**
   * Controls, line ends, and what turns the direction of writing, so that exe.fdp reads pdf.exe.
   */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  /** Reads a name as a browser sends it; some send the folders too. */
  public static Optional<FileName> parse(String sent) {
    String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    String visible = INVISIBLE.matcher(last).replaceAll("").strip();
    return visible.isEmpty() || visible.length() > MAX_LENGTH
        ? Optional.empty()
        : Optional.of(new FileName(visible));
  }

  /** What follows the last dot, in lower case; empty when there is no dot. */
  public String extension() {
    return text.contains(".")
        ? text.substring(text.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)
        : "";
  }
}
