package org.cpor.verifier.microsoft;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cpor.identifiers.CanonicalUuid;
import org.cpor.identifiers.DomainName;
import org.cpor.verifier.directory.domain.Channel;
import org.cpor.verifier.directory.domain.Provisioning;
import org.cpor.verifier.verification.application.DirectorySource;
import org.cpor.verifier.verification.application.SourceUnavailableException;
import org.cpor.verifier.verification.domain.Claim;
import org.cpor.verifier.verification.domain.DirectorySnapshot;
import org.cpor.verifier.verification.domain.DirectorySnapshot.CustomerSubscription;
import org.cpor.verifier.verification.domain.DirectorySnapshot.CustomerTenant;
import org.cpor.verifier.verification.domain.RecordVersion;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jspecify.annotations.Nullable;

/**
 * The live source reads customers from Microsoft and partners from our own directory. Microsoft
 * does not tell the purchase channel of a subscription, only whether a partner created the
 * subscription. If our own directory knows the channel, this source uses the channel from our
 * directory.
 */
@ApplicationScoped
@Identifier("microsoft") class MicrosoftDirectorySource implements DirectorySource {

  private final MicrosoftTenants microsoft;
  private final DirectorySource ours;
  private final Licensing licensing;
  private final Clock clock;

  /** Throws an exception if the credentials are missing, so that the service does not start. */
  MicrosoftDirectorySource(
      MicrosoftTenants microsoft,
      @Identifier("postgres") DirectorySource ours,
      Licensing licensing,
      AccessTokens tokens,
      Clock clock) {
    this.microsoft = microsoft;
    this.ours = ours;
    this.licensing = licensing;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "MICROSOFT_GRAPH";
  }

  @Override
  public boolean isRemote() {
    return true;
  }

  @Override
  public List<DirectorySnapshot> snapshots(List<Claim> claims) {
    List<DirectorySnapshot> known = ours.snapshots(claims);
    return IntStream.range(0, claims.size())
        .mapToObj(i -> snapshot(claims.get(i), known.get(i)))
        .toList();
  }

  private DirectorySnapshot snapshot(Claim claim, DirectorySnapshot known) {
    try {
      return new DirectorySnapshot(
          tenant(claim, known),
          known.subscriptionIdIsSomethingElse()
              || claim.subscriptionGuid().filter(claim.tenantId()::equals).isPresent(),
          known.product(),
          known.productVersion(),
          known.mpn(),
          known.partnerVersion());
    } catch (ProcessingException | WebApplicationException | FaultToleranceException e) {
      throw new SourceUnavailableException("no answer: " + e.getMessage(), null, e);
    }
  }

  private @Nullable CustomerTenant tenant(Claim claim, DirectorySnapshot known) {
    requirePlans(claim.product(), known);
    List<CompanySubscription> subscriptions;
    try {
      subscriptions = microsoft.subscriptions(claim.tenantId());
    } catch (UnknownTenantException e) {
      return null;
    }
    return new CustomerTenant(
        domains(claim),
        subscriptions.stream()
            .flatMap(subscription -> relevant(subscription, claim, known).stream())
            .toList(),
        RecordVersion.remote(clock.instant()));
  }

  /**
   * Throws an exception if no service plan is known for a product of the catalogue, because the
   * source cannot find such a product in a subscription.
   */
  private void requirePlans(String product, DirectorySnapshot known) {
    if (!licensing.products().contains(product) && known.product() != null) {
      throw new SourceUnavailableException("no service plan is known for " + product);
    }
  }

  /**
   * The domain of the claim, if the tenant has verified it; else empty. Other domains of the tenant
   * are not queried.
   */
  private Set<String> domains(Claim claim) {
    return DomainName.parse(claim.domain())
        .map(DomainName::ascii)
        .filter(domain -> isDomainOf(claim.tenantId(), domain))
        .map(Set::of)
        .orElse(Set.of());
  }

  private boolean isDomainOf(UUID tenantId, String domain) {
    try {
      return microsoft.withDomain(domain).equals(tenantId);
    } catch (UnknownTenantException e) {
      return false;
    }
  }

  /**
   * The subscription in the form that the checks need. The result is empty if the checks do not
   * need the subscription: the claim does not name it, and it does not include the claimed product.
   */
  private Optional<CustomerSubscription> relevant(
      CompanySubscription subscription, Claim claim, DirectorySnapshot known) {
    Optional<UUID> named = claim.subscriptionGuid().filter(subscription.ids()::contains);
    @Nullable Provisioning provisioning =
        licensing.provisioning(claim.product(), subscription.plans()).orElse(null);
    if (named.isEmpty() && provisioning == null) {
      return Optional.empty();
    }
    UUID id =
        named
            .or(() -> subscription.ids().stream().findFirst())
            .orElseThrow(() -> new SourceUnavailableException("a subscription without an id"));
    return Optional.of(
        new CustomerSubscription(
            id,
            licensing.family(subscription.skuPartNumber(), subscription.plans()),
            channel(subscription, claim.tenantId(), known).orElse(null),
            StatusMapping.of(subscription.status()),
            provisioning,
            RecordVersion.remote(clock.instant())));
  }

  private static Optional<Channel> channel(
      CompanySubscription subscription, UUID tenantId, DirectorySnapshot known) {
    return isOfPartner(subscription, tenantId)
        ? Optional.of(Channel.CSP)
        : Stream.ofNullable(known.tenant())
            .flatMap(tenant -> tenant.subscriptions().stream())
            .filter(ours -> subscription.ids().contains(ours.id()))
            .flatMap(ours -> Stream.ofNullable(ours.channel()))
            .filter(channel -> channel != Channel.CSP)
            .findFirst();
  }

  private static boolean isOfPartner(CompanySubscription subscription, UUID tenantId) {
    return Optional.ofNullable(subscription.ownerTenantId())
        .filter(owner -> !owner.isBlank())
        .filter(owner -> !CanonicalUuid.parse(owner).equals(Optional.of(tenantId)))
        .isPresent();
  }
}
