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
   * Whether a webhook secret of the partner is stored. If there is one, it is locked until the
   * transaction ends.
   */
  boolean lockSecret(String partnerId);

  /**
   * Replaces the partner's preferences. Disabled webhooks are enabled. Waiting deliveries are
   * redirected to the new addresses; without a new address they are given up.
   *
   * @param secret of the webhook; empty to retain the stored one
   * @param resendSince switched-off deliveries that are not older than this are sent now
   */
  void save(
      PartnerPreferences preferences,
      Optional<WebhookSecret> secret,
      Instant now,
      Instant resendSince);

  /**
   * Removes the partner's e-mail address and gives up the deliveries that wait for it. Does nothing
   * when the partner has another address now.
   *
   * @return whether it was removed
   */
  boolean removeEmail(String partnerId, String address, Instant now);
}
