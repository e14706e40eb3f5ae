package org.cpor.notification.delivery.application.sending;

import java.util.Optional;
import org.cpor.notification.delivery.domain.Channel;
import org.cpor.notification.delivery.domain.WebhookSecret;

/**
 * An address to which deliveries go on one channel.
 *
 * @param address an e-mail address, or the URL of a webhook
 * @param locale the language that the partner chose, or the claim's language for an e-mail to a
 *     customer; a BCP 47 tag
 * @param secret the secret of a webhook; empty for an e-mail address, or when the secret cannot be
 *     decrypted
 */
public record Endpoint(
    String partnerId,
    Channel channel,
    String address,
    String locale,
    Optional<WebhookSecret> secret) {}
