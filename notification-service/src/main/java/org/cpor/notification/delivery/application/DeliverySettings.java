package org.cpor.notification.delivery.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How deliveries are sent. */
@ConfigMapping(prefix = "cpor.deliveries")
public interface DeliverySettings {

  /** The pause between two polls for due deliveries. */
  @WithName("every")
  Duration pollInterval();

  /**
   * How long an endpoint is leased to a process. It must be longer than it takes to send the
   * deliveries of one turn. After a process has died, its endpoints wait until this time is over.
   */
  Duration lease();

  /**
   * The id under whose preferences the addresses of the review leads are stored, an id that no
   * partner has. Without it, leads get no notices.
   */
  Optional<String> leads();

  Webhook webhook();

  Email email();

  /** The time and the number of attempts of one channel. */
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

    /** A webhook is disabled after this many failures in a row … */
    int disableAfterFailures();

    /** … if the first of them happened at least this long ago. */
    Duration disableAfter();

    /** Whether webhooks may use plain http and private addresses; for development only. */
    boolean allowPrivate();

    /**
     * The text from which the keys are derived that encrypt webhook secrets in the database and
     * unsubscription tokens; at least 32 characters. When it changes, stored secrets are lost and
     * partners must set them again.
     */
    @WithName("sealing-key")
    String encryptionKey();
  }

  /** Settings of e-mails. */
  interface Email extends Attempts {

    /** The sender's address. Without one no e-mail is sent. */
    Optional<String> from();

    /**
     * The public URL of this service's {@code /unsubscriptions}, for readers of e-mails and their
     * mail programs: https, without a slash at its end and without {@code /unsubscriptions}.
     * Without it, e-mails have no link to unsubscribe.
     */
    Optional<URI> unsubscribeAt();

    /** How long the mail server may take. */
    @WithName("patience")
    Duration timeout();

    /** How long the first comment waits for others that go into the same e-mail. */
    Duration gatherFor();
  }
}
