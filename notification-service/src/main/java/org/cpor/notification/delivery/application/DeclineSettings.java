package org.cpor.notification.delivery.application;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The settings for the links through which customers decline approvals. */
@ConfigMapping(prefix = "cpor.declines")
public interface DeclineSettings {

  /**
   * The key that signs the links. The key is a text of at least 32 characters. The arbitration
   * service must have the same key.
   */
  String signingKey();

  /**
   * The public URL of the arbitration service, without {@code /declines} and without a slash at its
   * end. If this URL is not set, no e-mails are sent to customers.
   */
  Optional<URI> pageUrl();

  /** How long after the approval a link works, if the policy lets customers decline at any time. */
  Duration linkValidFor();
}
