package org.cpor.verifier.verification.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Which source claims are checked against, and how patiently a remote one is asked. */
@ConfigMapping(prefix = "cpor.directory")
public interface SourceSettings {

  /** A service whose setting names no source does not start. */
  @WithDefault("postgres")
  SourceName source();

  /** How often to see whether the source is to be asked about a claim. */
  @WithDefault("1s")
  Duration sweep();

  /** How long a claim waits for provisioning before a remote source is asked again. */
  @WithDefault("15m")
  Duration lookAgain();

  /** How long to wait after the first time that a source could not tell; then twice as long. */
  @WithDefault("5s")
  Duration firstRetry();

  /** The longest of those waits, unless the source itself asks for more. */
  @WithDefault("10m")
  Duration longestRetry();
}
