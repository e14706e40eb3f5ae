package org.cpor.sentences;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A sentence for the reader of an answer. The code contains the sentence in English. The English
 * text is also the key of the translations. The English text must be a constant, so that a test
 * finds the text in the sources.
 *
 * @param pattern the English sentence. If there are arguments, the sentence is a {@link
 *     MessageFormat} pattern, in which apostrophes have no special meaning
 * @param arguments texts and sentences. A text is the same in all languages. A {@link Sentence} is
 *     translated too
 */
public record Sentence(@CompileTimeConstant String pattern, List<Object> arguments) {

  public Sentence {
    arguments = List.copyOf(arguments);
  }

  /**
   * Makes a sentence.
   *
   * @param arguments sentences, or other values. A value that is not a sentence is written by its
   *     {@code toString}, so numbers have no separators
   */
  public static Sentence of(@CompileTimeConstant String pattern, Object... arguments) {
    return new Sentence(
        pattern,
        Stream.of(arguments)
            .map(argument -> argument instanceof Sentence ? argument : argument.toString())
            .toList());
  }

  /** The sentence in English, for logs. */
  public String english() {
    return written(UnaryOperator.identity());
  }

  /**
   * Writes the sentence in the language of {@code translation}.
   *
   * @param translation returns the translation of an English pattern
   */
  public String written(UnaryOperator<String> translation) {
    String translated = translation.apply(pattern);
    if (arguments.isEmpty()) {
      return translated;
    }
    Object[] values =
        arguments.stream()
            .map(argument ->
                argument instanceof Sentence sentence ? sentence.written(translation) : argument)
            .toArray();
    return new MessageFormat(translated.replace("'", "''"), Locale.ROOT).format(values);
  }
}
