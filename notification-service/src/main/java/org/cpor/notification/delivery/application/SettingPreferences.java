package org.cpor.notification.delivery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cpor.notification.delivery.domain.WebhookSecret;
import org.cpor.platform.problem.CommonProblem;
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
   * @param wanted whether what there was, if anything, is what the partner wants to replace
   * @throws ProblemException when it is not, or when there is a webhook and no secret for it
   */
  @Transactional
  public KeptPreferences set(
      Preferences preferences,
      Optional<WebhookSecret> secret,
      Predicate<Optional<KeptPreferences>> wanted) {
    String partnerId = preferences.partnerId();
    store.lock(partnerId);
    if (!wanted.test(store.of(partnerId))) {
      throw new ProblemException(
          CommonProblem.STALE, "Read the preferences again before you set them.");
    }
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
  public KeptPreferences of(String partnerId) {
    return store.of(partnerId).orElseThrow(() -> ProblemException.notFound("preferences"));
  }
}
