package org.cpor.verifier.directory.domain;

/** One thing that the directory knows, validated and normalised: equal records say the same. */
public sealed interface DirectoryRecord permits Tenant, Subscription, Partner, Identifier, Product {

  /** Which thing it is about. */
  record Key(Class<? extends DirectoryRecord> kind, Object id) {}

  /** Equal for records of the same thing. */
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
