package org.cpor.platform.texts;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Adds {@code Vary: Accept-Language} and {@code Content-Language} to the answers of resources and
 * methods with {@link VariesByLanguage}. Does not add {@code Content-Language} to problems, because
 * another class adds {@code Content-Language} to every problem.
 */
@Singleton
class LanguageHeaders {

  private final ReaderLanguage language;

  LanguageHeaders(ReaderLanguage language) {
    this.language = language;
  }

  @VariesByLanguage
  @ServerResponseFilter
  void add(ContainerResponseContext response) {
    response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    if (response.getStatus() < 400 && !language.chosen().isEmpty()) {
      response
          .getHeaders()
          .putSingle(
              HttpHeaders.CONTENT_LANGUAGE,
              language.chosen().stream().map(Locale::toLanguageTag).collect(joining(", ")));
    }
  }
}
