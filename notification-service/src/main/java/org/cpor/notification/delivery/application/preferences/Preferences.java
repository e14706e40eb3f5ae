package org.cpor.notification.delivery.application.preferences;

import java.time.Instant;
import java.util.Optional;
import org.cpor.notification.delivery.domain.WebhookSecret;

/** The preferences of all partners. */
public interface Preferences {

  Optional<StoredPreferences> of(String partnerId);

  /** Locks the partner's preferences until the transaction ends. */
  void lock(String partnerId);

  /**
   * Returns whether a webhook secret of the partner is stored. Locks a stored secret until the
   * transaction ends.
   */
  boolean lockSecret(String partnerId);

  /**
   * Replaces the partner's preferences. Enables a disabled webhook. Redirects waiting deliveries to
   * the new address of their channel. Gives up waiting deliveries if their channel has no new
   * address.
   *
   * @param secret the secret of the webhook; empty to retain the stored secret
   * @param resendSince deliveries in the state {@code OFF} that have a comment become due now, if
   *     these deliveries were created at this time or later
   */
  void save(
      PartnerPreferences preferences,
      Optional<WebhookSecret> secret,
      Instant now,
      Instant resendSince);

  /**
   * Removes the partner's e-mail address and gives up the deliveries that wait for this address.
   * Does nothing when the partner no longer has this address.
   *
   * @return whether the address was removed
   */
  boolean removeEmail(String partnerId, String address, Instant now);
}
