package org.cpor.platform.texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The language that the caller of the current request reads. A resource that uses this class must
 * be annotated with {@link VariesByLanguage}.
 */
@RequestScoped
public class ReaderLanguage {

  private final HttpHeaders headers;
  private final Set<Locale> chosen = new LinkedHashSet<>();

  ReaderLanguage(HttpHeaders headers) {
    this.headers = headers;
  }

  /**
   * The language of an answer about something that has no language of its own, see {@link
   * Languages#ofAnswer(String)}.
   */
  public Locale get() {
    return or(Locale.ENGLISH);
  }

  /**
   * The language of an answer about something that has the language {@code own}, such as a claim,
   * see {@link Languages#ofAnswer(String, Locale)}.
   */
  public Locale or(Locale own) {
    Locale language = Languages.ofAnswer(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE), own);
    chosen.add(language);
    return language;
  }

  /** The languages that were chosen for the answer so far. */
  List<Locale> chosen() {
    return List.copyOf(chosen);
  }
}
