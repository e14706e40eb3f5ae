package org.cpor.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.cpor.events.directory.ObservationType;
import org.cpor.events.directory.ProductObserved;
import org.cpor.events.fact.Fact;
import org.cpor.events.fact.FactType;
import org.cpor.events.topic.Topics;
import org.cpor.events.wire.Envelope;
import org.cpor.events.wire.FactJson;
import org.cpor.kafka.TopicReader;

/**
 * Publishes facts to the topics of the tests' stack, and reads these topics from their beginning.
 * Each call closes its connection.
 */
public final class FactTopics {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private FactTopics() {}

  /** A fact on a topic, with its envelope. */
  public record Received<F extends Fact>(F fact, Envelope envelope) {}

  /** Publishes {@code fact} to its topic as a new event, and returns that event's attributes. */
  public static Envelope publish(Fact fact) {
    Envelope envelope = newEvent(fact);
    publish(fact, envelope);
    return envelope;
  }

  /** The attributes of a new event with the content {@code fact}. */
  public static Envelope newEvent(Fact fact) {
    return new Envelope(
        UUID.randomUUID().toString(),
        fact.type().wireName(),
        "/test",
        fact.subjectId(),
        Instant.now().truncatedTo(ChronoUnit.MILLIS),
        fact.type().dataSchema(),
        null,
        null,
        null);
  }

  /**
   * Publishes {@code fact} to its topic with the attributes {@code envelope}. To publish the same
   * event again, use the same attributes.
   */
  public static void publish(Fact fact, Envelope envelope) {
    publishRaw(fact.type().topic(), fact.key(), FactJson.write(fact), envelope.toHeaders());
  }

  /**
   * Publishes {@code product} as an observation of a feed with the time {@code observedAt}. Returns
   * the attributes of the event.
   */
  public static Envelope publish(ProductObserved product, Instant observedAt) {
    return publish(ObservationType.PRODUCT, product.id(), FactJson.write(product), observedAt);
  }

  /**
   * Publishes an observation of a feed with the current time. Returns the attributes of the event.
   */
  static Envelope publish(ObservationType type, String id, byte[] data) {
    return publish(type, id, data, Instant.now().truncatedTo(ChronoUnit.MILLIS));
  }

  /**
   * Publishes an observation of a feed with the time {@code observedAt}. Returns the attributes of
   * the event.
   */
  public static Envelope publish(ObservationType type, String id, byte[] data, Instant observedAt) {
    Envelope envelope =
        new Envelope(
            UUID.randomUUID().toString(),
            type.wireName(),
            "/feed",
            id,
            observedAt,
            type.dataSchema(),
            null,
            null,
            null);
    String key = type.name().toLowerCase(Locale.ROOT) + "/" + id;
    publishRaw(Topics.DIRECTORY, key, data, envelope.toHeaders());
    return envelope;
  }

  public static void publishRaw(
      String topic, String key, byte[] data, Map<String, String> headers) {
    ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, key.getBytes(UTF_8), data);
    headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    Map<String, Object> configuration =
        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
    try (KafkaProducer<byte[], byte[]> producer = producer(configuration)) {
      producer.send(record).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot publish to " + topic, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while publishing to " + topic, e);
    }
  }

  /**
   * Creates a producer. Kafka loads its classes with the context class loader of the thread, and
   * the context class loader of a pool's thread does not always have these classes. So this method
   * sets another context class loader while it creates the producer.
   */
  private static KafkaProducer<byte[], byte[]> producer(Map<String, Object> configuration) {
    Thread thread = Thread.currentThread();
    ClassLoader callers = thread.getContextClassLoader();
    thread.setContextClassLoader(KafkaProducer.class.getClassLoader());
    try {
      return new KafkaProducer<>(
          configuration, new ByteArraySerializer(), new ByteArraySerializer());
    } finally {
      thread.setContextClassLoader(callers);
    }
  }

  /** Returns the first fact of this type about the claim. Waits up to 30 seconds for the fact. */
  public static <F extends Fact> F await(Class<F> type, UUID claimId) {
    return awaitEvents(type, claimId, 1).getFirst().fact();
  }

  /**
   * The facts of this type about the claim, in the order of the topic. Waits until the topic has at
   * least {@code count} facts of this type about the claim.
   *
   * @throws AssertionError with the records on the topic, when the facts do not arrive within 30
   *     seconds
   */
  public static <F extends Fact> List<Received<F>> awaitEvents(
      Class<F> type, UUID claimId, int count) {
    FactType factType =
        Stream.of(FactType.values())
            .filter(candidate -> candidate.record().equals(type))
            .findFirst()
            .orElseThrow();
    List<ConsumerRecord<byte[], byte[]>> records =
        awaitRecords(
            factType.topic(),
            all ->
                all.stream().filter(record -> isAbout(record, factType, claimId)).count() >= count);
    return records.stream()
        .filter(record -> isAbout(record, factType, claimId))
        .map(record ->
            new Received<>(
                type.cast(FactJson.read(factType, record.value())),
                Envelope.fromHeaders(headers(record))))
        .toList();
  }

  /** All records that are on {@code topic} now. */
  public static List<ConsumerRecord<byte[], byte[]>> records(String topic) {
    return read(topic, all -> true);
  }

  /**
   * Waits until {@code enough} accepts all records on {@code topic}, and returns these records.
   *
   * @throws AssertionError with the records, when {@code enough} does not accept the records within
   *     30 seconds
   */
  public static List<ConsumerRecord<byte[], byte[]>> awaitRecords(
      String topic, Predicate<List<ConsumerRecord<byte[], byte[]>>> enough) {
    List<ConsumerRecord<byte[], byte[]>> records = read(topic, enough);
    if (!enough.test(records)) {
      throw new AssertionError(
          "the expected records did not arrive on "
              + topic
              + ": "
              + records.stream().map(FactTopics::line).toList());
    }
    return records;
  }

  /** The headers of {@code record} as text. */
  public static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : record.headers()) {
      headers.put(header.key(), new String(header.value(), UTF_8));
    }
    return headers;
  }

  private static List<ConsumerRecord<byte[], byte[]>> read(
      String topic, Predicate<List<ConsumerRecord<byte[], byte[]>>> enough) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    try (TopicReader reader = new TopicReader(bootstrapServers())) {
      reader.readFromBeginning(Set.of(topic));
      reader.pollToEnd(records::add);
      while (!enough.test(records) && System.nanoTime() < deadline) {
        reader.readFromBeginning(Set.of(topic));
        reader.poll(records::add);
      }
    }
    return records;
  }

  private static boolean isAbout(
      ConsumerRecord<byte[], byte[]> record, FactType type, UUID claimId) {
    Map<String, String> headers = headers(record);
    return type.wireName().equals(headers.get("ce_type"))
        && claimId.toString().equals(headers.get("ce_subject"));
  }

  private static String line(ConsumerRecord<byte[], byte[]> record) {
    return headers(record).getOrDefault("ce_type", "(no type)")
        + " "
        + new String(record.value(), UTF_8);
  }

  private static String bootstrapServers() {
    return SharedStack.addresses().get("KAFKA_BOOTSTRAP_SERVERS");
  }
}
