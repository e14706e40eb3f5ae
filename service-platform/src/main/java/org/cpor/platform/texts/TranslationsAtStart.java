package org.cpor.platform.texts;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads the translations when the service starts, so that the service does not start with invalid
 * files.
 */
@Singleton
class TranslationsAtStart {

  private final boolean complete;

  TranslationsAtStart(@ConfigProperty(name = "cpor.texts.must-be-complete") boolean complete) {
    this.complete = complete;
  }

  void read(@Observes StartupEvent start) {
    Translations.read(Thread.currentThread().getContextClassLoader(), complete).use();
  }
}
