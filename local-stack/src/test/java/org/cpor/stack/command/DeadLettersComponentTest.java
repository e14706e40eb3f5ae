package org.cpor.stack.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cpor.events.topic.Topics;
import org.cpor.events.wire.Envelope;
import org.cpor.stack.StackProcess;
import org.cpor.stack.kafka.KafkaRecords;
import org.cpor.stack.process.PartName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests {@code ./cpor dlq} and {@code ./cpor topics} on a real Kafka. */
class DeadLettersComponentTest {

  private static final Path HOME = Path.of("target", "dead-letters").toAbsolutePath();
  private static final String SERVICE = "notification-service";

  private static StackProcess stack;
  private static KafkaRecords records;

  private final UUID claim = UUID.randomUUID();

  private record Outcome(int exitCode, String output) {}

  @BeforeAll
  static void start() {
    stack = StackProcess.start(HOME.resolve(".cpor"), PartName.KAFKA);
    records = new KafkaRecords(stack.addresses().get("KAFKA_BOOTSTRAP_SERVERS"));
    System.setProperty("cpor.home", HOME.toString());
  }

  @AfterAll
  static void stop() {
    System.clearProperty("cpor.home");
    stack.close();
  }

  @Test
  void aDeadLetterIsListedWithItsEventAndItsReason() {
    String id = deadLetter(Topics.CLAIMS, event("cpor.claim-submitted.v1"), "{}");

    assertThat(dlq("list").output())
        .contains(id + "  2026-11-22 ")
        .contains("claim-submitted  subject " + claim + "  tried 4x")
        .contains("\n    IllegalStateException: cannot be done <- SQLException: no\n");
    assertThat(dlq("list", "--topic", "claims").output()).contains(id);
    assertThat(dlq("list", "--topic", "verifications").output()).doesNotContain(id);
  }

  @Test
  void aDeadLetterIsShownCompletely() {
    String id =
        deadLetter(Topics.CLAIMS, event("cpor.claim-submitted.v1"), "{\"revision\":{\"of\":7}}");

    Outcome shown = dlq("show", id);

    assertThat(shown.exitCode()).isZero();
    assertThat(shown.output())
        .contains("because   java.lang.IllegalStateException: cannot be done")
        .contains("from      cpor.claims.v1/3:14")
        .contains("replayed  its topic has no replay of it")
        .contains("key       the-tenant")
        .contains("ce_subject: " + claim)
        .contains("    \"of\" : 7")
        .doesNotContain("dlq_");
  }

  @Test
  void aReplayIsTheUnchangedRecordWithTheIdOfItsDeadLetter() {
    Map<String, String> headers = event("cpor.review-opened.v1");
    String id = deadLetter(Topics.ARBITRATIONS, headers, "{\"a\": 1}");

    Outcome replayed = dlq("replay", id);

    assertThat(replayed.exitCode()).isZero();
    assertThat(replayed.output()).contains(id + " is on cpor.arbitrations.v1 again");
    ConsumerRecord<byte[], byte[]> again = ofThisClaim(Topics.ARBITRATIONS).getFirst();
    assertThat(again.key()).asString(UTF_8).isEqualTo("the-tenant");
    assertThat(again.value()).asString(UTF_8).isEqualTo("{\"a\": 1}");
    headers.put("replay_of", id);
    assertThat(KafkaRecords.headers(again)).isEqualTo(headers);
    assertThat(dlq("list").output().lines().filter(line -> line.startsWith(id)).toList())
        .singleElement()
        .asString()
        .contains("  replayed 2");
  }

  @Test
  void allDeadLettersOfATopicAreReplayedOnce() {
    deadLetter(Topics.COMMENTS, event("cpor.comment-posted.v1"), "{}");
    deadLetter(Topics.COMMENTS, event("cpor.comment-posted.v1"), "{}");
    deadLetter(Topics.VERIFICATIONS, event("cpor.claim-verified.v1"), "{}");

    Outcome first = dlq("replay", "--all", "--topic", "comments");
    Outcome second = dlq("replay", "--all", "--topic", "comments");

    assertThat(first.output()).endsWith("2 replayed.\n");
    assertThat(second.output()).isEqualTo("0 replayed.\n");
    assertThat(ofThisClaim(Topics.COMMENTS)).hasSize(2);
    assertThat(ofThisClaim(Topics.VERIFICATIONS)).isEmpty();
  }

  @Test
  void aRecordThatIsNotAnEventIsNotReplayedAndTheReasonIsShown() {
    Map<String, String> headers = event("cpor.claim-submitted.v1");
    headers.remove("ce_id");
    String id = deadLetter(Topics.CLAIMS, headers, "\0 binary");

    Outcome refused = dlq("replay", id);

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.output()).contains("it is no event, header ce_id is missing");
    assertThat(ofThisClaim(Topics.CLAIMS)).isEmpty();
    assertThat(dlq("show", id).output()).contains("\n00 20 62 69 6e 61 72 79\n");
    assertThat(dlq("list").output()).contains("cannot be replayed");
  }

  @Test
  void aReplayDoesNotReplaceALaterRecordOfItsKey() {
    Map<String, String> old = event("cpor.tenant-observed.v1");
    String id = deadLetter(Topics.DIRECTORY, old, "{}", "0", "0");
    records.publish(Topics.DIRECTORY, "the-tenant", "{}", old);
    assertThat(dlq("replay", id).exitCode()).as("only the dead letter itself is there").isZero();
    for (int i = 0; i < 6; i++) {
      records.publish(Topics.DIRECTORY, "the-tenant", "{}", event("cpor.tenant-observed.v1"));
    }
    int partition = ofThisClaim(Topics.DIRECTORY).getFirst().partition();
    String superseded = deadLetter(Topics.DIRECTORY, old, "{}", Integer.toString(partition), "0");

    Outcome refused = dlq("replay", superseded);

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.output()).contains("has a later one of this key");
  }

  @Test
  void anUnknownIdIsReportedAndNothingIsSent() {
    for (String command : List.of("show", "replay")) {
      Outcome outcome = dlq(command, "cpor.claims.v1.nobody.dlq/0:1");

      assertThat(outcome.exitCode()).isEqualTo(1);
      assertThat(outcome.output())
          .contains("There is no dead letter cpor.claims.v1.nobody.dlq/0:1");
    }
  }

  @Test
  void aReplayWithoutASelectionIsAnError() {
    assertThat(dlq("replay").exitCode()).isEqualTo(2);
    assertThat(dlq("replay", "--topic", "claims").exitCode()).isEqualTo(2);
    assertThat(dlq("replay", "x", "--all").exitCode()).isEqualTo(2);
  }

  @Test
  void eventsAreFilteredByClaimTypeAndTopic() {
    records.publish(Topics.CLAIMS, "the-tenant", "{}", event("cpor.claim-submitted.v1"));
    records.publish(Topics.CLAIMS, "the-tenant", "{}", event("cpor.claim-withdrawn.v1"));
    deadLetter(Topics.CLAIMS, event("cpor.claim-submitted.v1"), "{}");
    String id = claim.toString();

    assertThat(cpor("topics", "--claim", id).output().lines()).hasSize(3);
    assertThat(cpor("topics", "--claim", id, "--type", "claim-submitted").output().lines())
        .hasSize(2);
    assertThat(
            cpor("topics", "--claim", id, "--topic", "claims", "--type", "cpor.claim-submitted.v1")
                .output()
                .lines())
        .singleElement()
        .asString()
        .contains("claim-submitted ", id);
  }

  @Test
  void theErrorForAnUnknownTypeOrTopicListsTheKnownOnes() {
    Outcome type = cpor("topics", "--type", "claim-dreamt");
    Outcome topic = cpor("topics", "--topic", "dreams");

    assertThat(type.exitCode()).isEqualTo(1);
    assertThat(type.output()).contains("no event claim-dreamt", "claim-submitted, ");
    assertThat(topic.exitCode()).isEqualTo(1);
    assertThat(topic.output()).contains("no topic dreams");
  }

  @Test
  void aMessageSaysThatNoStackIsRunning() {
    System.setProperty("cpor.home", HOME.resolve("elsewhere").toString());
    try {
      Outcome outcome = dlq("list");

      assertThat(outcome.exitCode()).isEqualTo(1);
      assertThat(outcome.output()).contains("Nothing is running. Start it with ./cpor up");
    } finally {
      System.setProperty("cpor.home", HOME.toString());
    }
  }

  /** Writes a dead letter of {@link #SERVICE} and returns its id. */
  private static String deadLetter(String topic, Map<String, String> headers, String data) {
    return deadLetter(topic, headers, data, "3", "14");
  }

  private static String deadLetter(
      String topic, Map<String, String> headers, String data, String partition, String offset) {
    String deadLetters = Topics.deadLetters(topic, SERVICE);
    Map<String, String> all = new HashMap<>(headers);
    all.put(
        "dlq_reason",
        "java.lang.IllegalStateException: cannot be done <- java.sql.SQLException: no");
    all.put("dlq_topic", topic);
    all.put("dlq_partition", partition);
    all.put("dlq_offset", offset);
    all.put("dlq_attempts", "4");
    all.put("dlq_failed_at", "2026-11-22T12:00:00Z");
    records.publish(deadLetters, "the-tenant", data, all);
    ConsumerRecord<byte[], byte[]> record = records.on(deadLetters).getLast();
    return deadLetters + "/" + record.partition() + ":" + record.offset();
  }

  private Map<String, String> event(String type) {
    Envelope envelope =
        new Envelope(
            UUID.randomUUID().toString(),
            type,
            "/elsewhere",
            claim.toString(),
            Instant.EPOCH,
            null,
            null,
            null,
            null);
    return new HashMap<>(envelope.toHeaders());
  }

  private List<ConsumerRecord<byte[], byte[]>> ofThisClaim(String topic) {
    return records.on(topic).stream()
        .filter(record -> claim.toString().equals(KafkaRecords.headers(record).get("ce_subject")))
        .toList();
  }

  private static Outcome dlq(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "dlq";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return cpor(all);
  }

  private static Outcome cpor(String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    PrintStream captured = new PrintStream(output, true, UTF_8);
    System.setOut(captured);
    System.setErr(captured);
    try {
      int exitCode = Cpor.commandLine().execute(arguments);
      return new Outcome(exitCode, output.toString(UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
