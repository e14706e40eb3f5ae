package org.cpor.intake.catalogue.messaging;

import static java.util.function.Predicate.not;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cpor.events.directory.ObservationType;
import org.cpor.events.directory.ProductObserved;
import org.cpor.events.wire.Envelope;
import org.cpor.events.wire.FactJson;
import org.cpor.events.wire.Rfc3339;
import org.cpor.events.wire.UnreadableFactException;
import org.cpor.intake.catalogue.application.Catalogue;
import org.cpor.intake.catalogue.domain.Activity;
import org.cpor.intake.catalogue.domain.Product;
import org.cpor.intake.catalogue.domain.SolutionArea;
import org.cpor.messaging.inbox.Inbox;
import org.cpor.platform.json.LegibleText;
import org.cpor.platform.time.FeedClockSkew;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/**
 * Consumes the observations of products on {@code cpor.directory.v1}, and ignores all other records
 * of that topic. An observation of a product becomes a dead letter if this service does not know
 * the version of the observation, if the observation breaks its schema, or if the time of the
 * observation is too far in the future. In the verifier, the same observations become dead letters.
 */
@ApplicationScoped
class DirectoryListener {

  private static final String OTHER_VERSION =
      ObservationType.PRODUCT.wireName().replaceFirst("1$", "");
  private static final Pattern CODE = Pattern.compile("[A-Z0-9_]{1,64}");
  private static final int MAX_NAME = 200;

  private final Inbox inbox;
  private final Catalogue catalogue;
  private final FeedClockSkew skew;

  private record Observation(Product product, Instant at) {}

  DirectoryListener(Inbox inbox, Catalogue catalogue, FeedClockSkew skew) {
    this.inbox = inbox;
    this.catalogue = catalogue;
    this.skew = skew;
  }

  @Incoming("directory-in")
  @Blocking
  void on(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(records, this::read, this::observe);
  }

  /**
   * Stores products in the order of their codes. All replicas use the same order, so that their
   * transactions cannot deadlock.
   */
  private void observe(List<Observation> observations) {
    observations.stream()
        .sorted(Comparator.comparing(observation -> observation.product().code()))
        .forEach(observation -> catalogue.observe(observation.product(), observation.at()));
  }

  private Optional<Observation> read(Envelope envelope, byte[] data) {
    if (!envelope.type().equals(ObservationType.PRODUCT.wireName())) {
      if (envelope.type().startsWith(OTHER_VERSION)) {
        throw new UnreadableFactException(
            "version not known here: " + envelope.type() + "; replay it after an upgrade");
      }
      return Optional.empty();
    }
    Instant observedAt = skew.observedAt(envelope);
    return Optional.of(new Observation(product(FactJson.readProduct(data)), observedAt));
  }

  private static Product product(ProductObserved observed) {
    SolutionArea area = constant(SolutionArea.values(), observed.solutionArea(), "solutionArea");
    List<Activity> activities =
        observed.activities().stream()
            .map(code -> constant(area.activities().toArray(Activity[]::new), code, "activities"))
            .toList();
    require(CODE.matcher(observed.id()).matches(), "id");
    require(isName(observed.names().hu()) && isName(observed.names().en()), "names");
    require(!activities.isEmpty(), "activities");
    require(Set.copyOf(activities).size() == activities.size(), "activities");
    require(isDay(observed.from()), "from");
    require(isDay(observed.to()), "to");
    require(
        observed.from() == null
            || observed.to() == null
            || !observed.to().isBefore(observed.from()),
        "to");
    return new Product(
        observed.id(),
        area,
        observed.names().hu(),
        observed.names().en(),
        activities,
        observed.from(),
        observed.to());
  }

  /** True if {@code day} is null, or is in a year that {@link Rfc3339} allows. */
  private static boolean isDay(@Nullable LocalDate day) {
    return day == null || Rfc3339.date(day.toString()).isPresent();
  }

  private static boolean isName(String name) {
    return Optional.of(name)
        .filter(not(String::isBlank))
        .filter(text -> text.length() <= MAX_NAME)
        .filter(LegibleText::isLine)
        .isPresent();
  }

  private static <E extends Enum<E>> E constant(E[] known, String code, String field) {
    for (E constant : known) {
      if (constant.name().equals(code)) {
        return constant;
      }
    }
    throw new UnreadableFactException("no product: " + field + " has a value that is not known");
  }

  private static void require(boolean kept, String field) {
    if (!kept) {
      throw new UnreadableFactException("no product: " + field + " breaks the schema");
    }
  }
}
