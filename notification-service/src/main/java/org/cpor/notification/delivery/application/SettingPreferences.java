package org.cpor.notification.delivery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cpor.notification.delivery.domain.WebhookSecret;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;

/** A partner says how it wants to be told of new comments, and looks up what it said. */
@ApplicationScoped
public class SettingPreferences {

  private final PreferenceStore store;
  private final DeliverySettings settings;
  private final Clock clock;

  SettingPreferences(PreferenceStore store, DeliverySettings settings, Clock clock) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Keeps {@code preferences} instead of what there was, and returns what is kept.
   *
   * @param secret of the webhook; empty to keep the one that there is
   * @throws ProblemException when there is a webhook and no secret for it
   */
  @Transactional
  public Preferences set(Preferences preferences, Optional<WebhookSecret> secret) {
    String partnerId = preferences.partnerId();
    if (preferences.webhook().isPresent() && secret.isEmpty() && !store.hasSecret(partnerId)) {
      throw ProblemException.invalid(List.of(new Violation("webhook.secret", "is required")));
    }
    Instant now = clock.instant();
    store.put(preferences, secret, now, now.minus(settings.webhook().giveUpAfter()));
    return store.of(partnerId).orElseThrow();
  }

  /**
   * What the partner said last.
   *
   * @throws ProblemException when it never said anything
   */
  @Transactional
  public Preferences of(String partnerId) {
    return store.of(partnerId).orElseThrow(() -> ProblemException.notFound("preferences"));
  }
}
