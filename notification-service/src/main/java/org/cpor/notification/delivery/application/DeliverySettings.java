package org.cpor.notification.delivery.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The settings for sending deliveries. */
@ConfigMapping(prefix = "cpor.deliveries")
public interface DeliverySettings {

  /** The interval between the starts of two polls for due deliveries. */
  @WithName("every")
  Duration pollInterval();

  /**
   * How long an endpoint, or an e-mail to a customer, is leased to a process. The lease must be
   * long enough to send the e-mail, or all deliveries that the process then sends to the endpoint.
   * If a process dies, its endpoints and e-mails are due again when their leases end.
   */
  Duration lease();

  /**
   * The id of the preferences that contain the addresses of the review leads. This id must not be
   * the id of a partner. If the id is not set, leads get no notices.
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

    /** The maximum time of a whole call. */
    @WithName("patience")
    Duration timeout();

    /**
     * The number of failures in a row after which a webhook is disabled, if the time {@link
     * #disableAfter} has passed too. A webhook that answers 410 is disabled at once.
     */
    int disableAfterFailures();

    /**
     * The minimum time between the first failure in a row and the moment when the webhook is
     * disabled, except after the answer 410.
     */
    Duration disableAfter();

    /**
     * Whether webhooks are allowed to use plain http and private addresses; for development only.
     */
    boolean allowPrivate();

    /**
     * A text of at least 32 characters. Two keys are derived from this text: one key encrypts
     * webhook secrets in the database, the other key encrypts unsubscription tokens. When the text
     * changes, the stored secrets are lost, and partners must set them again.
     */
    @WithName("sealing-key")
    String encryptionKey();
  }

  /** Settings of e-mails. */
  interface Email extends Attempts {

    /** The sender's address. If this address is not set, no e-mail is sent. */
    Optional<String> from();

    /**
     * The public https URL of this service, without {@code /unsubscriptions} and without a slash at
     * its end. E-mails to partners contain this URL in a link to unsubscribe. If the URL is not
     * set, e-mails have no link to unsubscribe.
     */
    Optional<URI> unsubscribeAt();

    /** The maximum time that this service waits for an answer of the mail server. */
    @WithName("patience")
    Duration timeout();

    /** How long a comment waits for other comments that can go into the same e-mail. */
    Duration gatherFor();
  }
}
