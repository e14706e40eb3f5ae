package org.cpor.verifier.directory.domain;

/** A record of the directory, validated and normalised. */
public sealed interface DirectoryRecord permits Tenant, Subscription, Partner, Identifier, Product {

  /** The key of the thing that the record describes. */
  record Key(Class<? extends DirectoryRecord> kind, Object id) {}

  /** Equal for records that describe the same thing. */
  default Key key() {
    return switch (this) {
      case Tenant tenant -> new Key(Tenant.class, tenant.id());
      case Subscription subscription -> new Key(Subscription.class, subscription.id());
      case Partner partner -> new Key(Partner.class, partner.id());
      case Identifier identifier -> new Key(Identifier.class, identifier.id());
      case Product product -> new Key(Product.class, product.code());
    };
  }
}
