package org.cpor.verifier.verification.application;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Produces the source that the configuration names. */
@ApplicationScoped
class ChoosingSource {

  private static final Logger LOG = Logger.getLogger(ChoosingSource.class);

  @Produces
  @Singleton
  DirectorySource source(@Any Instance<DirectorySource> sources, SourceSettings settings) {
    return sources.select(Identifier.Literal.of(settings.source().identifier())).get();
  }

  /**
   * Creates the source at the start of the service, so that an invalid configuration prevents the
   * start.
   */
  void atStart(@Observes StartupEvent start, DirectorySource source) {
    LOG.infof("claims are checked against a directory: source=%s", source.name());
  }
}
