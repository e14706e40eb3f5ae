package org.cpor.platform.texts;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Adds {@code Vary: Accept-Language} to the answers of methods with {@link VariesByLanguage}. */
@Singleton
class VaryHeader {

  @VariesByLanguage
  @ServerResponseFilter
  void add(ContainerResponseContext response) {
    response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
  }
}
