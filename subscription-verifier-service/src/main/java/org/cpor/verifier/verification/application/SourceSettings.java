package org.cpor.verifier.verification.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The source that claims are checked against, and how often a remote source is queried. */
@ConfigMapping(prefix = "cpor.directory")
public interface SourceSettings {

  /** The name of the source. An unknown name prevents the start of the service. */
  @WithDefault("postgres")
  SourceName source();

  /** How often to poll for claims that are due. */
  @WithDefault("1s")
  Duration sweep();

  /** How often a remote source is queried about a claim that waits for provisioning. */
  @WithDefault("15m")
  Duration lookAgain();

  /**
   * The pause after a source failed to answer once. The pause doubles with each further failure.
   */
  @WithDefault("5s")
  Duration firstRetry();

  /** The longest pause after a failure if the source asks for no pause. */
  @WithDefault("10m")
  Duration longestRetry();
}
