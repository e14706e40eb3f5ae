package org.cpor.notification.delivery.application.unsubscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.cpor.notification.delivery.application.preferences.Preferences;
import org.cpor.notification.delivery.application.unsubscription.UnsubscriptionTokens.Subscription;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.texts.Languages;
import org.jboss.logging.Logger;

/**
 * Stops the e-mails to an address. Each of these e-mails can have a link for this purpose. Opening
 * the link changes nothing: the e-mails stop when the reader confirms.
 */
@ApplicationScoped
public class Unsubscribing {

  private static final Logger LOG = Logger.getLogger(Unsubscribing.class);

  private final UnsubscriptionTokens tokens;
  private final Preferences preferences;
  private final Clock clock;

  Unsubscribing(UnsubscriptionTokens tokens, Preferences preferences, Clock clock) {
    this.tokens = tokens;
    this.preferences = preferences;
    this.clock = clock;
  }

  /**
   * Returns the language of the page that explains the link, and changes nothing.
   *
   * @throws ProblemException when this service did not make {@code token}
   */
  @Transactional
  public String languageOf(String token) {
    return languageOf(subscription(token));
  }

  /**
   * Stops the e-mails to the address of {@code token}, and returns the language of the page that
   * confirms this to the reader. Does nothing when the address no longer gets e-mails.
   *
   * @throws ProblemException when this service did not make {@code token}
   */
  @Transactional
  public String unsubscribe(String token) {
    Subscription subscription = subscription(token);
    String partnerId = subscription.partnerId();
    preferences.lock(partnerId);
    if (preferences.removeEmail(partnerId, subscription.address(), clock.instant())) {
      LOG.infof("a reader has unsubscribed from e-mails: partner=%s", partnerId);
    }
    return languageOf(subscription);
  }

  private Subscription subscription(String token) {
    return tokens
        .read(token)
        .orElseThrow(() -> ProblemException.notFound("There is no such subscription."));
  }

  private String languageOf(Subscription subscription) {
    return preferences
        .of(subscription.partnerId())
        .map(stored -> stored.preferences().locale())
        .orElse(Languages.ALL.getFirst().getLanguage());
  }
}
