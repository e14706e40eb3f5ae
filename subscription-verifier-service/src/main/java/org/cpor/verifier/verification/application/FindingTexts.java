package org.cpor.verifier.verification.application;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cpor.events.Finding;
import org.cpor.platform.policy.PolicyInForce;
import org.cpor.verifier.verification.domain.CheckResult;

/** What a finding says to the partner, in one file for each language. */
@Singleton
public class FindingTexts {

  /** What a claim is answered in when it names no language, or none that we speak. */
  public static final String DEFAULT_LANGUAGE = "hu";

  static final List<String> LANGUAGES = List.of(DEFAULT_LANGUAGE, "en");

  /** What stands in a text for the policy's number. */
  private static final String ACKNOWLEDGEMENT_MONTHS = "{acknowledgementMonths}";

  private final PolicyInForce policy;

  private final Map<String, Properties> texts =
      LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), FindingTexts::load));

  FindingTexts(PolicyInForce policy) {
    this.policy = policy;
  }

  /**
   * The findings as they are told.
   *
   * @param locale a BCP 47 tag
   */
  public List<Finding> of(List<CheckResult> findings, String locale) {
    Properties language = language(locale);
    return findings.stream().map(finding -> of(finding, language)).toList();
  }

  private Properties language(String locale) {
    return Stream.of(Locale.forLanguageTag(locale).getLanguage(), DEFAULT_LANGUAGE)
        .map(texts::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  private Finding of(CheckResult finding, Properties language) {
    return new Finding(
        finding.code(),
        finding.severity().name(),
        finding.field(),
        text(language, finding.code() + ".message"),
        text(language, finding.code() + ".remedy"));
  }

  private String text(Properties language, String key) {
    return Objects.requireNonNull(language.getProperty(key), key)
        .replace(ACKNOWLEDGEMENT_MONTHS, Integer.toString(policy.acknowledgementMonths()));
  }

  static Properties load(String language) {
    String file = "/messages_" + language + ".properties";
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(FindingTexts.class.getResourceAsStream(file), file),
            StandardCharsets.UTF_8)) {
      Properties properties = new Properties();
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
