package org.cpor.example.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads events from records of Kafka, with the CloudEvents SDK. */
final class ClaimEventReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final EventSchemas schemas = new EventSchemas();

  /**
   * Reads the event in {@code record}. Empty when this program does not know the type of the event:
   * a later version of the platform can publish new types.
   *
   * @throws RefusedEventException when the record is not a valid event
   */
  Optional<ClaimEvent> read(ConsumerRecord<byte[], byte[]> record) throws RefusedEventException {
    CloudEvent event = cloudEvent(record);
    Optional<Schema> schema = schemas.of(event.getType());
    if (schema.isEmpty()) {
      return Optional.empty();
    }
    // The schemas allow unknown fields: a later version may add some.
    List<Error> errors = schema.get().validate(data(event));
    if (!errors.isEmpty()) {
      throw new RefusedEventException(event.getType() + ": " + errors.getFirst());
    }
    return Optional.of(
        new ClaimEvent(
            event.getSource().toString(),
            event.getId(),
            event.getType(),
            required(event.getSubject(), "ce_subject"),
            required(event.getTime(), "ce_time").toInstant()));
  }

  private static CloudEvent cloudEvent(ConsumerRecord<byte[], byte[]> record)
      throws RefusedEventException {
    try {
      return KafkaMessageFactory.createReader(record).toEvent();
    } catch (RuntimeException e) {
      // The SDK throws exceptions of several types, even a NullPointerException.
      throw new RefusedEventException("not a CloudEvent: " + e.getMessage(), e);
    }
  }

  private static JsonNode data(CloudEvent event) throws RefusedEventException {
    CloudEventData data = required(event.getData(), "data");
    try {
      return JSON.readTree(data.toBytes());
    } catch (IOException e) {
      throw new RefusedEventException(event.getType() + ": the data is not JSON", e);
    }
  }

  private static <T> T required(@Nullable T value, String name) throws RefusedEventException {
    if (value == null) {
      throw new RefusedEventException(name + " is missing");
    }
    return value;
  }
}
