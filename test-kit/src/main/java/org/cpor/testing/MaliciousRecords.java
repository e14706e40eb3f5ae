package org.cpor.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.cpor.events.directory.ObservationType;
import org.cpor.events.fact.FactType;
import org.cpor.events.topic.Topics;
import org.jspecify.annotations.Nullable;

/**
 * Records that services cannot read, or that are difficult to read. The same seed gives the same
 * records, except for their ids, keys and times.
 */
public final class MaliciousRecords {

  private static final int LARGE = 4_000_000;

  /** The faults and difficulties that a record can have. */
  enum Form {
    TOMBSTONE,
    WITHOUT_HEADERS,
    EMPTY,
    NOT_UTF_8,
    NOT_JSON,
    CUT_SHORT,
    OF_WRONG_TYPES,
    NESTED_TOO_DEEPLY,
    NUMBER_OF_THOUSANDS_OF_DIGITS,
    TOO_LARGE,
    LONG_LIST,
    NULLS,
    NUL_IN_A_TEXT,
    HALF_A_SURROGATE_PAIR,
    FROM_THE_FUTURE,
    FROM_THE_END_OF_TIME,
    TIMES_BEYOND_THE_DATABASE,
    CONTROL_CHARACTER_IN_ITS_ID,
    LONG_ID,
    SAME_ID_AGAIN,
    MANY_HEADERS,
    LARGE_HEADER,
    LARGE_KEY,
    WITHOUT_KEY,
    OF_UNKNOWN_TYPE,
    OF_LATER_VERSION,
    OF_ANOTHER_TOPICS_TYPE
  }

  private final Random random;
  private final String topic;
  private final List<String> types;
  private final String anId = UUID.randomUUID().toString();

  private MaliciousRecords(String topic, long seed) {
    this.topic = topic;
    this.random = new Random(seed);
    this.types = types(topic);
  }

  /** An infinite stream of records for {@code topic}. */
  public static Stream<ProducerRecord<byte[], byte[]>> of(String topic, long seed) {
    MaliciousRecords records = new MaliciousRecords(topic, seed);
    return Stream.generate(records::next);
  }

  /** One record of each form, for {@code topic}. */
  public static List<ProducerRecord<byte[], byte[]>> ofEachForm(String topic) {
    MaliciousRecords records = new MaliciousRecords(topic, 1);
    return Arrays.stream(Form.values()).map(records::record).toList();
  }

  /**
   * Sends {@code records}, compressed, and returns when the broker has acknowledged them. Some
   * records are sent in transactions, and every second transaction is aborted.
   */
  public static void send(
      String bootstrapServers, Collection<ProducerRecord<byte[], byte[]>> records) {
    List<ProducerRecord<byte[], byte[]>> left = new ArrayList<>(records);
    int inTransactions = Math.max(2, left.size() / 20);
    List<ProducerRecord<byte[], byte[]>> transactional = left.subList(0, inTransactions);
    try (KafkaProducer<byte[], byte[]> producer = producer(bootstrapServers, null)) {
      await(left.subList(inTransactions, left.size()).stream().map(producer::send).toList());
    }
    try (KafkaProducer<byte[], byte[]> producer =
        producer(bootstrapServers, "nasty-" + UUID.randomUUID())) {
      producer.initTransactions();
      for (int from = 0; from < transactional.size(); from += 20) {
        producer.beginTransaction();
        List<ProducerRecord<byte[], byte[]>> some =
            transactional.subList(from, Math.min(from + 20, transactional.size()));
        await(some.stream().map(producer::send).toList());
        if (from / 20 % 2 == 0) {
          producer.abortTransaction();
        } else {
          producer.commitTransaction();
        }
      }
    }
  }

  private static KafkaProducer<byte[], byte[]> producer(
      String bootstrapServers, @Nullable String transactionalId) {
    Map<String, Object> configuration =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            "gzip",
            ProducerConfig.LINGER_MS_CONFIG,
            20,
            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
            2 * LARGE);
    Map<String, Object> all = new HashMap<>(configuration);
    if (transactionalId != null) {
      all.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
    }
    Thread thread = Thread.currentThread();
    ClassLoader callers = thread.getContextClassLoader();
    thread.setContextClassLoader(KafkaProducer.class.getClassLoader());
    try {
      return new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
    } finally {
      thread.setContextClassLoader(callers);
    }
  }

  private static void await(List<Future<RecordMetadata>> sent) {
    try {
      for (Future<RecordMetadata> record : sent) {
        record.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka did not accept a record", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while sending", e);
    }
  }

  private ProducerRecord<byte[], byte[]> next() {
    Form[] forms = Form.values();
    Form form = forms[random.nextInt(forms.length)];
    // Replaces 19 of 20 large records by small records, because large records use too many
    // resources of the machine.
    return record(form == Form.TOO_LARGE && random.nextInt(20) > 0 ? Form.NOT_JSON : form);
  }

  private ProducerRecord<byte[], byte[]> record(Form form) {
    String type = types.get(random.nextInt(types.size()));
    String good = example(type);
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(topic, null, key(form), data(form, good));
    if (form != Form.WITHOUT_HEADERS) {
      addHeaders(record, form, type);
    }
    return record;
  }

  private byte @Nullable [] key(Form form) {
    return switch (form) {
      // Kafka refuses a record without a key on a compacted topic, so an empty key replaces it.
      case WITHOUT_KEY -> Topics.isCompacted(topic) ? new byte[0] : null;
      case LARGE_KEY -> "k".repeat(100_000).getBytes(UTF_8);
      default -> UUID.randomUUID().toString().getBytes(UTF_8);
    };
  }

  private byte @Nullable [] data(Form form, String good) {
    return switch (form) {
      case TOMBSTONE -> null;
      case NOT_UTF_8 -> "{\"displayName\":\"\u00e1rv\u00edz\"}".getBytes(ISO_8859_1);
      default -> text(form, good).getBytes(UTF_8);
    };
  }

  private String text(Form form, String good) {
    return switch (form) {
      case EMPTY -> "";
      case NOT_JSON -> "<record id='" + random.nextInt() + "'/>";
      case CUT_SHORT -> good.substring(0, random.nextInt(good.length()));
      case OF_WRONG_TYPES ->
          good.replaceAll(": *\"[^\"]*\"", random.nextBoolean() ? ": 7" : ": []");
      case NESTED_TOO_DEEPLY -> "{\"id\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}";
      case NUMBER_OF_THOUSANDS_OF_DIGITS -> "{\"id\":" + "9".repeat(5_000) + "}";
      case TOO_LARGE -> good.replaceFirst(": *\"[^\"]*\"", ": \"" + "x".repeat(LARGE) + "\"");
      case LONG_LIST ->
          "{\"id\":\""
              + UUID.randomUUID()
              + "\",\"domains\":["
              + "\"\",".repeat(100_000)
              + "\"\"]}";
      case NULLS -> good.replaceAll(": *\"[^\"]*\"", ": null");
      case NUL_IN_A_TEXT -> good.replaceAll(": *\"[^\"]*\"", ": \"a\\\\u0000b\"");
      case HALF_A_SURROGATE_PAIR -> good.replaceAll(": *\"[^\"]*\"", ": \"a\\\\ud800b\"");
      case TIMES_BEYOND_THE_DATABASE ->
          good.replaceAll(
              "\"[0-9]{4}-[0-9]{2}-[0-9]{2}T[^\"]*\"", "\"+999999999-12-31T23:59:59Z\"");
      default -> good;
    };
  }

  private void addHeaders(ProducerRecord<byte[], byte[]> record, Form form, String type) {
    String id =
        switch (form) {
          case CONTROL_CHARACTER_IN_ITS_ID -> "a\0b\n" + random.nextInt();
          case LONG_ID -> "i".repeat(10_000) + random.nextInt();
          case SAME_ID_AGAIN -> anId;
          default -> UUID.randomUUID().toString();
        };
    add(record, "ce_specversion", "1.0");
    add(record, "ce_id", id);
    add(record, "ce_type", typed(form, type));
    add(record, "ce_source", "/nasty");
    add(record, "ce_subject", UUID.randomUUID().toString());
    add(record, "ce_time", time(form));
    if (form == Form.MANY_HEADERS) {
      for (int i = 0; i < 1_000; i++) {
        add(record, "x-" + i, "y");
      }
    }
    if (form == Form.LARGE_HEADER) {
      add(record, "x-\0large", "h".repeat(200_000));
    }
  }

  private static String typed(Form form, String type) {
    return switch (form) {
      case OF_UNKNOWN_TYPE -> "cpor.nothing-of-ours.v1";
      case OF_LATER_VERSION -> type.replace(".v1", ".v7");
      case OF_ANOTHER_TOPICS_TYPE -> FactType.COMMENT_POSTED.wireName();
      default -> type;
    };
  }

  private static String time(Form form) {
    return switch (form) {
      case FROM_THE_FUTURE -> Instant.now().plus(Duration.ofHours(1)).toString();
      case FROM_THE_END_OF_TIME -> Instant.MAX.toString();
      default -> Instant.now().toString();
    };
  }

  private static void add(ProducerRecord<byte[], byte[]> record, String name, String value) {
    record.headers().add(name, value.getBytes(UTF_8));
  }

  private static List<String> types(String topic) {
    return topic.equals(Topics.DIRECTORY)
        ? Arrays.stream(ObservationType.values()).map(ObservationType::wireName).toList()
        : Arrays.stream(FactType.values())
            .filter(type -> type.topic().equals(topic))
            .map(FactType::wireName)
            .toList();
  }

  private static String example(String type) {
    String name = "/examples/" + type + ".json";
    try (InputStream in = FactType.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + name);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
