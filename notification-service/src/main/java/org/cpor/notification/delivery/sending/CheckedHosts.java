package org.cpor.notification.delivery.sending;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.cpor.notification.delivery.application.DeliverySettings;
import org.cpor.notification.delivery.application.WebhookHosts;
import org.cpor.notification.delivery.domain.InternetAddress;

/** The names of the internet, and those of our own network only if it is allowed. */
@Singleton
class CheckedHosts implements WebhookHosts {

  private final boolean allowPrivate;

  @Inject
  CheckedHosts(DeliverySettings settings) {
    this(settings.webhook().allowPrivate());
  }

  CheckedHosts(boolean allowPrivate) {
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
