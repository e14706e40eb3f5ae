package org.cpor.notification.delivery.application;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How deliveries are sent. */
@ConfigMapping(prefix = "cpor.deliveries")
public interface DeliverySettings {

  /** How often to look for what is due. */
  Duration every();

  /**
   * How long a process has an address to itself. Longer than it can take to send what is sent
   * meanwhile; what a process that died had taken waits for so long.
   */
  Duration lease();

  Webhook webhook();

  Email email();

  /** How often, and until when, to try on one channel. */
  interface Tries {

    /** How many addresses are written to at the same time. */
    int atOnce();

    Duration firstPause();

    Duration longestPause();

    Duration giveUpAfter();
  }

  /** Of webhooks. */
  interface Webhook extends Tries {

    /** How long it may take to connect and to be answered. */
    Duration patience();

    /** One is disabled that failed so often in a row … */
    int disableAfterFailures();

    /** … and did so for so long. */
    Duration disableAfter();

    /** Whether webhooks may be plain http and private addresses; for development only. */
    boolean allowPrivate();

    /**
     * What the secrets of webhooks are sealed with in the database: any text of at least 32
     * characters. With another one they are lost, and partners must set them again.
     */
    String sealingKey();
  }

  /** Of e-mails. */
  interface Email extends Tries {

    /** The sender. Without one no e-mail is sent. */
    Optional<String> from();

    /**
     * Where this service's {@code /unsubscriptions} can be reached by readers of e-mails and by
     * their mail servers: an https URL without a slash at its end. Without one, e-mails say nothing
     * of how to unsubscribe.
     */
    Optional<URI> unsubscribeAt();

    /** How long the mail server may take. */
    Duration patience();

    /** For how long the first comment waits for others that go into the same message. */
    Duration gatherFor();
  }
}
