package org.cpor.platform.texts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Optional;

/**
 * The language that the caller of the current request reads. A resource that uses this class must
 * be annotated with {@link VariesByLanguage}.
 */
@ApplicationScoped
public class ReaderLanguage {

  private final HttpHeaders headers;

  ReaderLanguage(HttpHeaders headers) {
    this.headers = headers;
  }

  /**
   * The language of {@code Accept-Language}, or {@code otherwise} if the header asks for no
   * language of {@link Languages#ALL}.
   */
  public Locale or(Locale otherwise) {
    return Languages.accepted(
        Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)), otherwise);
  }
}
