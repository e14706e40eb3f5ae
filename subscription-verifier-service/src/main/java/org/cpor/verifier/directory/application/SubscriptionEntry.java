package org.cpor.verifier.directory.application;

import static java.util.stream.Collectors.toMap;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.cpor.events.wire.Rfc3339;
import org.cpor.identifiers.CanonicalUuid;
import org.cpor.verifier.directory.domain.Channel;
import org.cpor.verifier.directory.domain.Provisioning;
import org.cpor.verifier.directory.domain.Subscription;
import org.cpor.verifier.directory.domain.SubscriptionFamily;
import org.cpor.verifier.directory.domain.SubscriptionStatus;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a feed writes about a subscription.
 *
 * @param tenantId the id of the customer
 * @param products the products of the subscription, each product once
 * @param endsAt when the subscription ends; absent if no end is known
 */
@Schema(requiredProperties = {"tenantId", "family", "channel", "status", "products"})
public record SubscriptionEntry(
    @Schema(format = "uuid", examples = "8f0e2a4c-5b6d-4e7f-8a9b-0c1d2e3f4a5b")
        @Nullable String tenantId,
    @Schema(type = SchemaType.STRING, implementation = SubscriptionFamily.class)
        @Nullable String family,
    @Schema(type = SchemaType.STRING, implementation = Channel.class) @Nullable String channel,
    @Schema(type = SchemaType.STRING, implementation = SubscriptionStatus.class)
        @Nullable String status,
    @Nullable @Size(max = MAX_PRODUCTS) List<Product> products,
    @Schema(format = "date-time", examples = "2027-06-30T22:00:00Z") @Nullable String endsAt)
    implements DirectoryEntry {

  private static final int MAX_PRODUCTS = 10_000;

  /** A product of the subscription and its provisioning. */
  @Schema(
      name = "ProvisionedProductEntry",
      requiredProperties = {"product", "provisioning"})
  public record Product(
      @Schema(pattern = Codes.PATTERN, examples = "DYNAMICS_365_SALES") @Nullable String product,
      @Schema(type = SchemaType.STRING, implementation = Provisioning.class)
          @Nullable String provisioning) {

    private Supplier<Map.Entry<String, Provisioning>> read(EntryFields fields) {
      Supplier<String> code = fields.required("product", product, Codes::parse, Codes.RULE);
      Supplier<Provisioning> state = fields.oneOf("provisioning", provisioning, Provisioning.class);
      return () -> Map.entry(code.get(), state.get());
    }
  }

  @Override
  public Subscription toRecord(String id) {
    EntryFields fields = new EntryFields();
    Supplier<UUID> ownId =
        fields.required("subscriptionId", id, CanonicalUuid::parse, "must be a UUID");
    Supplier<UUID> tenant =
        fields.required("tenantId", tenantId, CanonicalUuid::parse, "must be a UUID");
    Supplier<SubscriptionFamily> line = fields.oneOf("family", family, SubscriptionFamily.class);
    Supplier<Channel> bought = fields.oneOf("channel", channel, Channel.class);
    Supplier<SubscriptionStatus> stage = fields.oneOf("status", status, SubscriptionStatus.class);
    Supplier<List<Map.Entry<String, Provisioning>>> carried =
        fields.each("products", products, (of, product) -> product.read(of));
    if (products != null) {
      fields.distinct(
          "products", products.stream().map(product -> product == null ? null : product.product()));
    }
    Supplier<Optional<Instant>> end =
        fields.optional("endsAt", endsAt, Rfc3339::instant, "must be an RFC 3339 timestamp");
    fields.refuseIfWrong();
    return new Subscription(
        ownId.get(),
        tenant.get(),
        line.get(),
        bought.get(),
        stage.get(),
        carried.get().stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue)),
        end.get().orElse(null));
  }
}
