package org.cpor.platform.policy;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Reads the profile in force when the service starts. If the profile is invalid, the service does
 * not start.
 */
@ApplicationScoped
class ReadingPolicy {

  private static final Logger LOG = Logger.getLogger(ReadingPolicy.class);

  @Produces
  @Singleton
  PolicyInForce policy(PolicyConfiguration configuration) {
    return PolicyInForce.of(configuration);
  }

  void atStart(@Observes StartupEvent start, PolicyInForce policy) {
    LOG.infof("policy profile in force: %s", policy.name());
  }
}
