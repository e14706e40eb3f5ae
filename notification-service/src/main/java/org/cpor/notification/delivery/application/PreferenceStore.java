package org.cpor.notification.delivery.application;

import java.time.Instant;
import java.util.Optional;
import org.cpor.notification.delivery.domain.WebhookSecret;

/** The preferences of all partners. */
public interface PreferenceStore {

  Optional<KeptPreferences> of(String partnerId);

  /** Lets nobody else set the partner's preferences until the transaction ends. */
  void lock(String partnerId);

  /**
   * Whether there is a secret to sign the partner's webhooks with; if so, it stays until the
   * transaction ends.
   */
  boolean hasSecret(String partnerId);

  /**
   * Keeps {@code preferences} instead of what there was. Channels are switched on again, and what
   * waits goes to the new addresses, or nowhere if there is none.
   *
   * @param secret of the webhook; empty to keep the one that there is
   * @param resendSince what was not sent because a channel was off, and is no older, is sent now
   */
  void put(
      Preferences preferences, Optional<WebhookSecret> secret, Instant now, Instant resendSince);

  /**
   * Takes away the partner's e-mail address, and gives up what waits for it, unless it has another
   * address by now.
   *
   * @return whether it was taken away
   */
  boolean removeEmail(String partnerId, String address, Instant now);
}
