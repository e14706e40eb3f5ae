package org.cpor.platform.http.body;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.SmallRyeConfig;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/**
 * The maximum sizes of request bodies.
 *
 * @param bytes the limit in bytes for all paths that are not in {@code larger}
 * @param larger the limits of the paths that accept larger bodies, in bytes, by path
 */
public record BodySizes(long bytes, Map<String, Long> larger) {

  /**
   * Reads the settings {@code cpor.http.max-body-size} and {@code cpor.http.larger-bodies."/path"}.
   */
  public static BodySizes of(Config config) {
    Map<String, Long> larger =
        config
            .unwrap(SmallRyeConfig.class)
            .getOptionalValues("cpor.http.larger-bodies", String.class, MemorySize.class)
            .orElse(Map.of())
            .entrySet()
            .stream()
            .collect(toUnmodifiableMap(Map.Entry::getKey, size -> size.getValue().asLongValue()));
    return new BodySizes(
        config.getValue("cpor.http.max-body-size", MemorySize.class).asLongValue(), larger);
  }

  /** The limit for a request to this path, in bytes. */
  public long of(String path) {
    return larger.getOrDefault(path, bytes);
  }
}
