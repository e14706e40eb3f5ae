package org.cpor.notification.delivery.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The settings for sending deliveries. */
@ConfigMapping(prefix = "cpor.deliveries")
public interface DeliverySettings {

  /** The pause between two polls for due deliveries. */
  @WithName("every")
  Duration pollInterval();

  /**
   * How long an endpoint is leased to a process. The lease must be longer than it takes to send the
   * deliveries of one turn. If a process dies, its endpoints wait until this time is over.
   */
  Duration lease();

  /**
   * The id of the preferences with the addresses of the review leads. No partner may have this id.
   * If it is not set, leads get no notices.
   */
  Optional<String> leads();

  Webhook webhook();

  Email email();

  /** The settings for the attempts on one channel. */
  interface Attempts {

    /** How many endpoints are served at the same time. */
    @WithName("at-once")
    int parallelEndpoints();

    Duration firstPause();

    Duration longestPause();

    Duration giveUpAfter();
  }

  /** Settings of webhooks. */
  interface Webhook extends Attempts {

    /** How long the whole call may take. */
    @WithName("patience")
    Duration timeout();

    /**
     * A webhook is disabled after this many failures in a row, but not before {@link
     * #disableAfter}.
     */
    int disableAfterFailures();

    /** The minimum time from the first of these failures until the webhook is disabled. */
    Duration disableAfter();

    /** Whether webhooks may use plain http and private addresses; for development only. */
    boolean allowPrivate();

    /**
     * A text of at least 32 characters. Two keys are derived from it: one encrypts webhook secrets
     * in the database, one encrypts unsubscription tokens. When the text changes, stored secrets
     * are lost, and partners must set them again.
     */
    @WithName("sealing-key")
    String encryptionKey();
  }

  /** Settings of e-mails. */
  interface Email extends Attempts {

    /** The sender's address. If it is not set, no e-mail is sent. */
    Optional<String> from();

    /**
     * The public https URL of this service, without {@code /unsubscriptions} and without a slash at
     * its end. E-mails contain it in a link to unsubscribe. If it is not set, e-mails have no such
     * link.
     */
    Optional<URI> unsubscribeAt();

    /** How long the mail server may take to answer. */
    @WithName("patience")
    Duration timeout();

    /** How long a comment waits for other comments that can go into the same e-mail. */
    Duration gatherFor();
  }
}
