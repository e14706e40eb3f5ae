package org.cpor.messaging.inbox;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Makes polls of the consumer fail, as if the Kafka client were broken. The test sets the number of
 * failures.
 */
public final class FailingDeserializer implements Deserializer<byte @Nullable []> {

  public static final AtomicInteger FAILURES = new AtomicInteger();

  private final BoundedDeserializer others = new BoundedDeserializer();

  @Override
  public byte @Nullable [] deserialize(String topic, byte @Nullable [] data) {
    return others.deserialize(topic, data);
  }

  @Override
  public byte @Nullable [] deserialize(String topic, Headers headers, byte @Nullable [] data) {
    if (FAILURES.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new OutOfMemoryError("no memory for this poll");
    }
    return others.deserialize(topic, headers, data);
  }
}
