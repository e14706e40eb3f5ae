package org.cpor.notification.delivery.application;

import java.net.InetAddress;
import java.util.List;

/** Where the hosts of webhooks are. */
public interface WebhookHosts {

  /** What looking up a host gives. */
  sealed interface Lookup {

    /** At least one address; each may be connected to. */
    record Found(List<InetAddress> addresses) implements Lookup {

      public Found {
        addresses = List.copyOf(addresses);
      }
    }

    record NotFound() implements Lookup {}

    /** At least one of its addresses is none of the public internet. */
    record Refused() implements Lookup {}
  }

  /** Looks up {@code host}, a name or an address. May take seconds. */
  Lookup lookUp(String host);
}
