package org.cpor.notification.delivery.application;

import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.Optional;

/**
 * What the link in an e-mail says that lets its reader end the e-mails without signing in: the
 * partner and the address, sealed, so that nobody else can make one and no log of a URL tells an
 * address. A token has no end; it does nothing once the partner has another address.
 */
@Singleton
public class UnsubscriptionTokens {

  private static final int LONGEST = 1_000;
  private static final String CONTEXT = "unsubscription";

  private final Sealing sealing;

  UnsubscriptionTokens(DeliverySettings settings) {
    sealing = new Sealing(settings.webhook().sealingKey(), "cpor unsubscriptions");
  }

  /** Whose e-mails, to which address. */
  public record Subscription(String partnerId, String address) {}

  /** A token for the e-mails of {@code subscription}; its characters need no escape in a URL. */
  public String token(Subscription subscription) {
    byte[] sealed = sealing.seal(subscription.address() + " " + subscription.partnerId(), CONTEXT);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /** What {@code token} was made for; empty when it was not made here. */
  public Optional<Subscription> read(String token) {
    if (token.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return sealing
          .open(Base64.getUrlDecoder().decode(token), CONTEXT)
          .map(text -> {
            String[] parts = text.split(" ", 2);
            return new Subscription(parts[1], parts[0]);
          });
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
