package org.cpor.notification.delivery.application.preferences;

import java.net.InetAddress;
import java.util.List;

/** Looks up the addresses of the hosts of webhooks. */
public interface WebhookHosts {

  /** The result of looking up a host. */
  sealed interface Lookup {

    /** The host has at least one address. A connection to each of the addresses is allowed. */
    record Found(List<InetAddress> addresses) implements Lookup {
      public Found {
        addresses = List.copyOf(addresses);
      }
    }

    record NotFound() implements Lookup {}

    /** At least one address of the host does not belong to the public internet. */
    record Refused() implements Lookup {}
  }

  /** Looks up {@code host}, a name or an address. May take seconds. */
  Lookup lookUp(String host);
}
