package org.cpor.notification.delivery.application.unsubscription;

import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.Optional;
import org.cpor.notification.delivery.application.DeliverySettings;
import org.cpor.notification.delivery.application.TextEncryption;

/**
 * Makes and reads the tokens of links through which a reader can end e-mails without a sign-in. A
 * token contains the id of the partner and the address, encrypted. Therefore only this service can
 * make a token, and a URL in a log reveals no address. A token does not expire, but the token has
 * no effect when the partner has set another address.
 */
@Singleton
public class UnsubscriptionTokens {

  private static final int MAX_TOKEN_CHARACTERS = 1_000;
  private static final String CONTEXT = "unsubscription";

  private final TextEncryption encryption;

  UnsubscriptionTokens(DeliverySettings settings) {
    encryption = new TextEncryption(settings.webhook().encryptionKey(), "cpor unsubscriptions");
  }

  /** A partner, and the address to which its e-mails go. */
  public record Subscription(String partnerId, String address) {}

  /** A token for {@code subscription}. The token needs no escaping in a URL. */
  public String token(Subscription subscription) {
    byte[] encrypted =
        encryption.encrypt(subscription.address() + " " + subscription.partnerId(), CONTEXT);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(encrypted);
  }

  /** The subscription of {@code token}; empty when this service did not make the token. */
  public Optional<Subscription> read(String token) {
    if (token.length() > MAX_TOKEN_CHARACTERS) {
      return Optional.empty();
    }
    try {
      return encryption
          .decrypt(Base64.getUrlDecoder().decode(token), CONTEXT)
          .map(text -> {
            String[] parts = text.split(" ", 2);
            return new Subscription(parts[1], parts[0]);
          });
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
