package org.cpor.notification.delivery.application;

import java.util.Optional;
import org.cpor.notification.delivery.domain.Channel;
import org.cpor.notification.delivery.domain.WebhookSecret;

/**
 * Where a partner is written to on a channel.
 *
 * @param address an e-mail address, or the URL of a webhook
 * @param locale the language that the partner reads
 * @param secret of a webhook; empty if it cannot be read any more
 */
public record Endpoint(
    String partnerId,
    Channel channel,
    String address,
    String locale,
    Optional<WebhookSecret> secret) {}
