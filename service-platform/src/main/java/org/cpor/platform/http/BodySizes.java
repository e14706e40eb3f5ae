package org.cpor.platform.http;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.SmallRyeConfig;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/**
 * How large a request's body may be.
 *
 * @param bytes for all paths but those that may have more
 * @param larger those paths, and how many bytes each may have
 */
record BodySizes(long bytes, Map<String, Long> larger) {

  /** {@code cpor.http.max-body-size} and {@code cpor.http.larger-bodies."/path"}. */
  static BodySizes of(Config config) {
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

  /** For a request whose target has this path. */
  long of(String path) {
    return larger.getOrDefault(path, bytes);
  }
}
