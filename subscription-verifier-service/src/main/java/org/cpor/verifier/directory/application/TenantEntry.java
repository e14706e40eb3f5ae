package org.cpor.verifier.directory.application;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.cpor.identifiers.CanonicalUuid;
import org.cpor.identifiers.DomainName;
import org.cpor.verifier.directory.domain.Tenant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a feed writes about a customer.
 *
 * @param country ISO 3166-1, two letters
 * @param domains the verified domains of the customer
 */
@Schema(requiredProperties = {"displayName", "domains"})
public record TenantEntry(
    @Schema(minLength = 1, maxLength = 200) @Nullable String displayName,
    @Schema(pattern = "^[A-Za-z]{2}$", examples = "HU") @Nullable String country,
    @Nullable @Size(max = MAX_DOMAINS) List<@Size(max = 1_000) String> domains)
    implements DirectoryEntry {

  /** The maximum number of domains that Microsoft allows for a tenant. */
  private static final int MAX_DOMAINS = 5_000;

  @Override
  public Tenant toRecord(String id) {
    EntryFields fields = new EntryFields();
    Supplier<UUID> tenantId =
        fields.required("tenantId", id, CanonicalUuid::parse, "must be a UUID");
    Supplier<String> name = fields.text("displayName", displayName, 200);
    Supplier<Optional<String>> code =
        fields.optional("country", country, TenantEntry::countryCode, "must be two letters");
    Supplier<List<String>> names =
        fields.eachText(
            "domains",
            domains,
            text -> DomainName.parse(text).map(DomainName::ascii),
            "must be a domain name");
    fields.refuseIfWrong();
    return new Tenant(tenantId.get(), name.get(), code.get().orElse(null), names.get());
  }

  private static Optional<String> countryCode(String text) {
    return text.matches("[A-Za-z]{2}")
        ? Optional.of(text.toUpperCase(Locale.ROOT))
        : Optional.empty();
  }
}
