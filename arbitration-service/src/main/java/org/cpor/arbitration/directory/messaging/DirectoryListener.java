package org.cpor.arbitration.directory.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cpor.arbitration.directory.application.DisplayNames;
import org.cpor.arbitration.directory.domain.ObservedName;
import org.cpor.arbitration.directory.domain.ProductName;
import org.cpor.events.directory.NameObserved;
import org.cpor.events.directory.ObservationType;
import org.cpor.events.directory.ProductObserved;
import org.cpor.events.wire.Envelope;
import org.cpor.events.wire.FactJson;
import org.cpor.events.wire.UnreadableFactException;
import org.cpor.identifiers.CanonicalUuid;
import org.cpor.identifiers.PartnerId;
import org.cpor.messaging.inbox.Inbox;
import org.cpor.platform.json.LegibleText;
import org.cpor.platform.time.FeedClockSkew;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/**
 * Consumes the names of customers, partners and products on the directory's topic. Ignores
 * observations of other records. An observation of a name becomes a dead letter if the version of
 * its event is not known, if its data break the schema, or if its time is too far in the future.
 * The verifier treats such an observation in the same way.
 */
@ApplicationScoped
class DirectoryListener {

  private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");
  private static final Pattern CODE = Pattern.compile("[A-Z0-9_]{1,64}");
  private static final int MAX_NAME = 200;

  private final Inbox inbox;
  private final DisplayNames names;
  private final FeedClockSkew skew;

  DirectoryListener(Inbox inbox, DisplayNames names, FeedClockSkew skew) {
    this.inbox = inbox;
    this.names = names;
    this.skew = skew;
  }

  @Incoming("directory-in")
  @Blocking
  void on(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(records, this::read, this::save);
  }

  /**
   * Saves the latest observation of each customer, partner and product. If several observations of
   * the same customer, partner or product have the same time, saves the last of these observations.
   */
  private void save(List<ObservedName> observed) {
    Map<Object, ObservedName> latest = new LinkedHashMap<>();
    for (ObservedName name : observed) {
      latest.merge(
          name.id(),
          name,
          (one, other) -> other.observedAt().isBefore(one.observedAt()) ? one : other);
    }
    names.save(List.copyOf(latest.values()));
  }

  private Optional<ObservedName> read(Envelope envelope, byte[] data) {
    Optional<ObservationType> type =
        Stream.of(ObservationType.TENANT, ObservationType.PARTNER, ObservationType.PRODUCT)
            .filter(named -> envelope.type().startsWith(withoutVersion(named)))
            .findFirst();
    if (type.isEmpty()) {
      return Optional.empty();
    }
    if (!envelope.type().equals(type.get().wireName())) {
      throw new UnreadableFactException(
          "version not known here: " + envelope.type() + "; replay it after an upgrade");
    }
    Instant observedAt = skew.observedAt(envelope);
    return Optional.of(
        type.get() == ObservationType.PRODUCT
            ? product(FactJson.readProduct(data), observedAt)
            : customerOrPartner(type.get(), FactJson.readName(data), observedAt));
  }

  private static ObservedName customerOrPartner(
      ObservationType type, NameObserved observed, Instant observedAt) {
    requireName(observed.displayName(), "displayName");
    return type == ObservationType.TENANT
        ? customer(observed, observedAt)
        : partner(observed, observedAt);
  }

  private static String withoutVersion(ObservationType type) {
    return type.wireName().replaceFirst("1$", "");
  }

  private static ObservedName customer(NameObserved observed, Instant observedAt) {
    UUID tenantId = CanonicalUuid.parse(observed.id()).orElseThrow(() -> breaksTheSchema("id"));
    @Nullable String country = observed.country();
    require(country == null || COUNTRY.matcher(country).matches(), "country");
    return new ObservedName.OfCustomer(
        tenantId,
        observed.displayName(),
        country == null ? null : country.toUpperCase(Locale.ROOT),
        observedAt);
  }

  private static ObservedName partner(NameObserved observed, Instant observedAt) {
    String partnerId =
        PartnerId.parse(observed.id())
            .map(PartnerId::text)
            .orElseThrow(() -> breaksTheSchema("id"));
    return new ObservedName.OfPartner(partnerId, observed.displayName(), observedAt);
  }

  private static ObservedName product(ProductObserved observed, Instant observedAt) {
    require(CODE.matcher(observed.id()).matches(), "id");
    requireName(observed.names().hu(), "names");
    requireName(observed.names().en(), "names");
    return new ObservedName.OfProduct(
        observed.id(), new ProductName(observed.names().hu(), observed.names().en()), observedAt);
  }

  private static void requireName(String name, String field) {
    require(!name.isBlank() && name.length() <= MAX_NAME && LegibleText.isLine(name), field);
  }

  private static void require(boolean kept, String field) {
    if (!kept) {
      throw breaksTheSchema(field);
    }
  }

  private static UnreadableFactException breaksTheSchema(String field) {
    return new UnreadableFactException(
        "no tenant, partner or product: " + field + " breaks the schema");
  }
}
