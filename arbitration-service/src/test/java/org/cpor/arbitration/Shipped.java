package org.cpor.arbitration;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.Objects;

/** The configuration in the service's own resources, for tests without Quarkus. */
public final class Shipped {

  private Shipped() {}

  /**
   * The part of the configuration that {@code mapping} reads.
   *
   * @param otherwise values that replace the configured values, by key
   */
  public static <T> T configuration(Class<T> mapping, Map<String, String> otherwise) {
    URL properties = Objects.requireNonNull(Shipped.class.getResource("/application.properties"));
    try {
      SmallRyeConfig config =
          new SmallRyeConfigBuilder()
              // This adds the configuration that all services share.
              .addPropertiesSources()
              .withSources(
                  new PropertiesConfigSource(properties),
                  new PropertiesConfigSource(otherwise, "otherwise", 300))
              .withMapping(mapping)
              .build();
      return config.getConfigMapping(mapping);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + properties, e);
    }
  }
}
