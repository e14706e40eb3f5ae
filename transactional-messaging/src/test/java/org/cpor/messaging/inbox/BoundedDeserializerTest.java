package org.cpor.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.cpor.events.wire.EventBounds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoundedDeserializerTest {

  private final Headers headers = new RecordHeaders();
  private final BoundedDeserializer data = new BoundedDeserializer();
  private final BoundedDeserializer key = new BoundedDeserializer();

  @BeforeEach
  void configure() {
    data.configure(Map.of(), false);
    key.configure(Map.of(), true);
  }

  @Test
  void dataWithinTheLimitsIsUnchanged() {
    byte[] most = new byte[EventBounds.DATA_BYTES];
    headers.add("ce_id", "1".getBytes(UTF_8)).add("none", null);

    assertThat(key.deserialize("t", headers, new byte[1024])).hasSize(1024);
    assertThat(data.deserialize("t", headers, most)).isSameAs(most);
    assertThat(data.deserialize("t", headers, (byte[]) null)).isNull();
    assertThat(headers.toArray()).hasSize(2);
    assertThat(BoundedDeserializer.sizeOfCutData(headers)).isEmpty();
    assertThat(BoundedDeserializer.cut(headers)).isEmpty();
  }

  @Test
  void tooLargeDataIsTruncatedAndItsSizeIsReported() {
    byte[] kept = data.deserialize("t", headers, new byte[EventBounds.DATA_BYTES + 1]);

    assertThat(kept).hasSizeLessThan(20_000);
    assertThat(BoundedDeserializer.sizeOfCutData(headers))
        .contains(Integer.toString(EventBounds.DATA_BYTES + 1));
  }

  @Test
  void keysAndHeadersAreTruncatedTooAndThisIsReported() {
    headers.add("large", new byte[500_000]);
    headers.add("ce_id", "1".getBytes(UTF_8));
    IntStream.range(0, 1_000).forEach(i -> headers.add("h" + i, new byte[1]));

    assertThat(key.deserialize("t", headers, new byte[100_000])).hasSize(1024);
    data.deserialize("t", headers, new byte[1]);

    assertThat(headers.toArray()).hasSizeLessThan(70);
    assertThat(headers.lastHeader("large")).isNull();
    assertThat(headers.lastHeader("ce_id")).isNotNull();
    assertThat(BoundedDeserializer.cut(headers)).isEqualTo("key,headers");
  }

  @Test
  void producersCannotForgeTheTruncationHeaders() {
    headers.add("cpor_cut_data", "x".getBytes(UTF_8));

    data.deserialize("t", headers, new byte[1]);

    assertThat(BoundedDeserializer.sizeOfCutData(headers)).isEmpty();
  }
}
