package org.cpor.notification.delivery.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cpor.notification.delivery.application.DeliverySettings;
import org.cpor.notification.delivery.application.preferences.WebhookHosts;
import org.cpor.notification.delivery.application.preferences.WebhookHosts.Lookup;
import org.cpor.notification.delivery.application.sending.DueDelivery;
import org.cpor.notification.delivery.application.sending.Endpoint;
import org.cpor.notification.delivery.application.sending.Sender;
import org.cpor.notification.delivery.domain.Answer;
import org.cpor.notification.delivery.domain.Channel;
import org.cpor.notification.delivery.domain.Outcome;
import org.cpor.notification.delivery.domain.Outcome.Delivered;
import org.cpor.notification.delivery.domain.Outcome.Failed;
import org.cpor.notification.delivery.domain.Outcome.Gone;
import org.cpor.notification.delivery.domain.WebhookUrl;
import org.cpor.notification.delivery.webhook.WebhookClient.NoReplyException;
import org.cpor.platform.remote.RetryAfter;

/**
 * Calls webhooks.
 *
 * <p>Each attempt looks up the host once, checks all addresses of the host, and connects to one of
 * these addresses. Therefore, if the DNS answer changes after the check, the call still goes to a
 * checked address. The status of the reply decides: 2xx means delivered, 410 disables the webhook,
 * and after every other status the delivery is attempted again. Even after a status 4xx a delivery
 * is attempted again, because the partner can correct its mistake before the delivery is given up.
 * The next attempt waits at least as long as the header {@code Retry-After} demands; a demand of
 * more than a day counts as a day.
 */
@Singleton
class WebhookSender implements Sender {

  private static final int STATUS_GONE = 410;

  private final WebhookClient client;
  private final WebhookSigner signer;
  private final WebhookHosts hosts;
  private final Clock clock;
  private final boolean allowPlainHttp;

  @Inject
  WebhookSender(
      Vertx vertx, WebhookHosts hosts, ObjectMapper json, Clock clock, DeliverySettings settings) {
    this(
        vertx,
        hosts,
        json,
        clock,
        settings.webhook().timeout(),
        settings.webhook().allowPrivate(),
        settings.webhook().parallelEndpoints());
  }

  WebhookSender(
      Vertx vertx,
      WebhookHosts hosts,
      ObjectMapper json,
      Clock clock,
      Duration timeout,
      boolean allowPlainHttp,
      int parallelCalls) {
    this.client = new WebhookClient(vertx, timeout, parallelCalls);
    this.signer = new WebhookSigner(json, clock);
    this.hosts = hosts;
    this.clock = clock;
    this.allowPlainHttp = allowPlainHttp;
  }

  @Override
  public Channel channel() {
    return Channel.WEBHOOK;
  }

  @Override
  public Optional<String> offReason() {
    return Optional.empty();
  }

  @Override
  public Outcome send(Endpoint endpoint, List<DueDelivery> deliveries) {
    DueDelivery delivery = deliveries.getFirst();
    Optional<WebhookUrl> url =
        WebhookUrl.parse(endpoint.address()).filter(parsed -> allowPlainHttp || parsed.isHttps());
    if (url.isEmpty()) {
      return new Failed("Its URL is not one of https.");
    }
    if (endpoint.secret().isEmpty()) {
      return new Failed("Its secret is lost. Set it again.");
    }
    return switch (hosts.lookUp(url.get().host())) {
      case Lookup.NotFound _ -> new Failed("Its host is not found.");
      case Lookup.Refused _ -> new Failed("Its host has an address that is not public.");
      case Lookup.Found(List<InetAddress> addresses) -> {
        // The next attempt uses the next address, because this address may be unreachable.
        InetAddress address = addresses.get(delivery.attempts() % addresses.size());
        yield call(url.get(), address, signer.sign(delivery.content(), endpoint.secret().get()));
      }
    };
  }

  private Outcome call(WebhookUrl url, InetAddress address, SignedRequest request) {
    try {
      return outcome(client.post(url, address, request));
    } catch (NoReplyException e) {
      return new Failed(e.reason());
    }
  }

  private Outcome outcome(WebhookReply reply) {
    int status = reply.status();
    Optional<Answer> answer = Optional.of(Answer.of(status));
    if (status / 100 == 2) {
      return new Delivered();
    }
    if (status == STATUS_GONE) {
      return new Gone("It answered 410.", answer);
    }
    String reason =
        "It answered " + status + (status / 100 == 3 ? "; redirects are not followed." : ".");
    return new Failed(
        reason, answer, RetryAfter.parse(reply.retryAfter(), reply.date(), clock.instant()));
  }
}
