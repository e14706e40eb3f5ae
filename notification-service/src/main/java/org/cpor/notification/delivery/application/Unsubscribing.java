package org.cpor.notification.delivery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.cpor.notification.delivery.application.UnsubscriptionTokens.Subscription;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.texts.Languages;
import org.jboss.logging.Logger;

/** The reader of an e-mail ends the e-mails to its address, by the link that each of them has. */
@ApplicationScoped
public class Unsubscribing {

  private static final Logger LOG = Logger.getLogger(Unsubscribing.class);

  private final UnsubscriptionTokens tokens;
  private final PreferenceStore store;
  private final Clock clock;

  Unsubscribing(UnsubscriptionTokens tokens, PreferenceStore store, Clock clock) {
    this.tokens = tokens;
    this.store = store;
    this.clock = clock;
  }

  /**
   * The language in which the reader is told what the link does. Changes nothing.
   *
   * @throws ProblemException when {@code token} was not made here
   */
  @Transactional
  public String languageOf(String token) {
    return languageOf(subscription(token));
  }

  /**
   * Sends the address of {@code token} no more e-mails, and returns the language in which its
   * reader is told so. Does nothing when it gets none any more.
   *
   * @throws ProblemException when {@code token} was not made here
   */
  @Transactional
  public String unsubscribe(String token) {
    Subscription subscription = subscription(token);
    store.lock(subscription.partnerId());
    if (store.removeEmail(subscription.partnerId(), subscription.address(), clock.instant())) {
      LOG.infof("a reader has unsubscribed from e-mails: partner=%s", subscription.partnerId());
    }
    return languageOf(subscription);
  }

  private Subscription subscription(String token) {
    return tokens.read(token).orElseThrow(() -> ProblemException.notFound("subscription"));
  }

  private String languageOf(Subscription subscription) {
    return store
        .of(subscription.partnerId())
        .map(kept -> kept.preferences().locale())
        .orElse(Languages.ALL.getFirst().getLanguage());
  }
}
