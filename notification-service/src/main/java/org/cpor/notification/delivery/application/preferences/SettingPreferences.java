package org.cpor.notification.delivery.application.preferences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cpor.notification.delivery.application.DeliverySettings;
import org.cpor.notification.delivery.domain.WebhookSecret;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;

/** Sets and reads a partner's preferences. */
@ApplicationScoped
public class SettingPreferences {

  private final Preferences stored;
  private final DeliverySettings settings;
  private final Clock clock;

  SettingPreferences(Preferences stored, DeliverySettings settings, Clock clock) {
    this.stored = stored;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Replaces the partner's preferences, and returns the stored preferences.
   *
   * @param secret the secret of the webhook; empty to retain the stored secret
   * @param precondition tells whether to replace the stored preferences; the argument of the
   *     precondition is empty when no preferences are stored
   * @throws ProblemException when {@code precondition} does not allow the replacement, or when
   *     {@code preferences} have a webhook but no secret is given or stored
   */
  @Transactional
  public StoredPreferences set(
      PartnerPreferences preferences,
      Optional<WebhookSecret> secret,
      Predicate<Optional<StoredPreferences>> precondition) {
    String partnerId = preferences.partnerId();
    stored.lock(partnerId);
    if (!precondition.test(stored.of(partnerId))) {
      throw new ProblemException(
          CommonProblem.STALE, "Read the preferences again before you set them.");
    }
    if (preferences.webhook().isPresent() && secret.isEmpty() && !stored.lockSecret(partnerId)) {
      throw ProblemException.invalid(List.of(new Violation("webhook.secret", "is required")));
    }
    Instant now = clock.instant();
    stored.save(preferences, secret, now, now.minus(settings.webhook().giveUpAfter()));
    return stored.of(partnerId).orElseThrow();
  }

  /**
   * The partner's preferences.
   *
   * @throws ProblemException when the partner has set no preferences
   */
  @Transactional
  public StoredPreferences of(String partnerId) {
    return stored
        .of(partnerId)
        .orElseThrow(() -> ProblemException.notFound("There is no such preferences."));
  }
}
