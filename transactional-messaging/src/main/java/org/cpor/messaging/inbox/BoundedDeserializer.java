package org.cpor.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.cpor.events.wire.EventBounds;
import org.jspecify.annotations.Nullable;

/**
 * Limits the size of each record in memory. A poll returns hundreds of records, and a compressed
 * record can be a thousand times as large in memory as on Kafka, so unlimited records could fill
 * the memory.
 *
 * <p>If the key or the data of a record exceeds the limits of an event, the deserializer returns
 * only the beginning of this key or data. It removes headers that are too large, and headers above
 * the maximum number. It adds headers that say what was truncated or removed.
 */
public final class BoundedDeserializer implements Deserializer<byte @Nullable []> {

  /**
   * If the data is too large, the deserializer keeps this number of bytes from the beginning of the
   * data. These bytes are enough to recognize the record.
   */
  static final int KEPT_BYTES = 16 * 1024;

  static final int KEY_BYTES = 1024;
  static final int HEADER_BYTES = 1024;
  static final int HEADERS = 64;

  private static final String MARK = "cpor_cut_";
  private static final String DATA = MARK + "data";
  private static final String KEY = MARK + "key";
  private static final String DROPPED = MARK + "headers";

  private boolean key;

  @Override
  public void configure(Map<String, ?> configuration, boolean isKey) {
    key = isKey;
  }

  @Override
  public byte @Nullable [] deserialize(String topic, byte @Nullable [] bytes) {
    return bytes == null || bytes.length <= most()
        ? bytes
        : Arrays.copyOf(bytes, key ? KEY_BYTES : KEPT_BYTES);
  }

  @Override
  public byte @Nullable [] deserialize(String topic, Headers headers, byte @Nullable [] bytes) {
    if (key) {
      headers.remove(KEY);
    } else {
      bound(headers);
    }
    if (bytes != null && bytes.length > most()) {
      headers.add(key ? KEY : DATA, Integer.toString(bytes.length).getBytes(UTF_8));
    }
    return deserialize(topic, bytes);
  }

  private int most() {
    return key ? KEY_BYTES : EventBounds.DATA_BYTES;
  }

  private static void bound(Headers headers) {
    headers.remove(DATA);
    headers.remove(DROPPED);
    List<Header> all =
        Arrays.stream(headers.toArray()).filter(header -> !header.key().equals(KEY)).toList();
    List<Header> kept = all.stream().filter(BoundedDeserializer::isSmall).limit(HEADERS).toList();
    if (kept.size() < all.size()) {
      all.forEach(header -> headers.remove(header.key()));
      kept.forEach(headers::add);
      headers.add(DROPPED, Integer.toString(all.size() - kept.size()).getBytes(UTF_8));
    }
  }

  private static boolean isSmall(Header header) {
    int bytes = header.value() == null ? 0 : header.value().length;
    return header.key().length() + bytes <= HEADER_BYTES;
  }

  /** The original size of the data in bytes; empty if the data was not truncated. */
  static Optional<String> sizeOfCutData(Headers headers) {
    return Optional.ofNullable(headers.lastHeader(DATA))
        .map(size -> new String(size.value(), UTF_8));
  }

  /**
   * Names the truncated or removed parts other than the data, for the dead letter; empty when no
   * other part was truncated or removed.
   */
  static String cut(Headers headers) {
    return Stream.of(KEY, DROPPED)
        .filter(mark -> headers.lastHeader(mark) != null)
        .map(mark -> mark.substring(MARK.length()))
        .collect(Collectors.joining(","));
  }

  static boolean isMark(Header header) {
    return header.key().startsWith(MARK);
  }
}
