package org.cpor.notification.delivery.webhook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.cpor.notification.delivery.application.DeliverySettings;
import org.cpor.notification.delivery.application.preferences.WebhookHosts;
import org.cpor.notification.delivery.domain.InternetAddress;

/**
 * Looks up hosts in the DNS. Refuses a host with an address that is not public, if the setting
 * {@code allow-private} is false.
 */
@Singleton
class DnsWebhookHosts implements WebhookHosts {

  private final boolean allowPrivate;

  @Inject
  DnsWebhookHosts(DeliverySettings settings) {
    this(settings.webhook().allowPrivate());
  }

  DnsWebhookHosts(boolean allowPrivate) {
    this.allowPrivate = allowPrivate;
  }

  @Override
  public Lookup lookUp(String host) {
    try {
      List<InetAddress> addresses = Stream.of(InetAddress.getAllByName(host)).toList();
      return allowPrivate || addresses.stream().allMatch(InternetAddress::isPublic)
          ? new Lookup.Found(addresses)
          : new Lookup.Refused();
    } catch (UnknownHostException e) {
      return new Lookup.NotFound();
    }
  }
}
