package org.cpor.reader.child;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.langdetect.opennlp.OpenNLPDetector;
import org.apache.tika.language.detect.LanguageResult;

/** Determines the language of a text. */
final class TextLanguage {

  /** The minimum number of characters: the language of a shorter text is not certain enough. */
  private static final int SHORTEST = 40;

  private static final int LONGEST = 20_000;

  /** The most probable language must be this many times as probable as the second one. */
  private static final float CERTAIN = 1.25f;

  /** The two-letter codes of languages, by the three-letter codes that the detector returns. */
  private static final Map<String, String> CODES =
      Arrays.stream(Locale.getISOLanguages())
          .collect(
              toMap(
                  code -> Locale.of(code).getISO3Language(), code -> code, (first, same) -> first));

  private TextLanguage() {}

  /** The language as a code of ISO 639-1; empty when the language is not clear. */
  static Optional<String> of(String text) {
    if (text.length() < SHORTEST) {
      return Optional.empty();
    }
    OpenNLPDetector detector = new OpenNLPDetector();
    detector.addText(text.substring(0, Math.min(text.length(), LONGEST)));
    List<LanguageResult> results = detector.detectAll();
    LanguageResult first = results.get(0);
    return first.getRawScore() < CERTAIN * results.get(1).getRawScore()
        ? Optional.empty()
        : Optional.ofNullable(CODES.get(first.getLanguage()));
  }
}
