package org.cpor.arbitration.directory.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The name of a customer, a partner or a product, as a feed observed it. */
public sealed interface ObservedName {

  /** The time at which the feed observed the name. */
  Instant observedAt();

  Object id();

  /**
   * The name of a customer.
   *
   * @param country two letters of ISO 3166, in upper case; null if the feed does not know the
   *     country
   */
  record OfCustomer(UUID tenantId, String name, @Nullable String country, Instant observedAt)
      implements ObservedName {

    @Override
    public Object id() {
      return tenantId;
    }
  }

  /** The name of a product or workload. */
  record OfProduct(String code, ProductName name, Instant observedAt) implements ObservedName {

    @Override
    public Object id() {
      return code;
    }
  }

  /** The name of a partner. */
  record OfPartner(String partnerId, String name, Instant observedAt) implements ObservedName {

    @Override
    public Object id() {
      return partnerId;
    }
  }
}
