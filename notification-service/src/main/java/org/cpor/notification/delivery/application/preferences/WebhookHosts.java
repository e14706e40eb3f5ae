package org.cpor.notification.delivery.application.preferences;

import java.net.InetAddress;
import java.util.List;

/** The addresses of webhooks' hosts. */
public interface WebhookHosts {

  /** The result of looking up a host. */
  sealed interface Lookup {

    /** At least one address. A connection to each of them is allowed. */
    record Found(List<InetAddress> addresses) implements Lookup {
      public Found {
        addresses = List.copyOf(addresses);
      }
    }

    record NotFound() implements Lookup {}

    /** At least one of the addresses does not belong to the public internet. */
    record Refused() implements Lookup {}
  }

  /** Looks up {@code host}, a name or an address. May take seconds. */
  Lookup lookUp(String host);
}
