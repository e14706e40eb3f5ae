package org.cpor.platform.mode;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Lets no service start in production with what is meant for development. */
@Singleton
class ProductionGuard {

  private static final Logger LOG = Logger.getLogger(ProductionGuard.class);

  /** What every credential that is checked in contains. */
  private static final String DEVELOPMENT_ONLY = "development-only";

  private static final List<String> GUARDED = List.of("QUARKUS_DATASOURCE", "QUARKUS_OIDC");

  private final Config config;
  private final Mode mode;

  ProductionGuard(
      Config config, @ConfigProperty(name = "cpor.mode", defaultValue = "production") Mode mode) {
    this.config = config;
    this.mode = mode;
  }

  /** Before the first fact is read and the first request taken. */
  void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    switch (mode) {
      case DEVELOPMENT ->
          LOG.warn("Development mode: known credentials and plain http are accepted (cpor.mode)");
      case PRODUCTION -> {
        List<String> objections = objections(config);
        if (!objections.isEmpty()) {
          throw new PreventFurtherStepsException(
              "Not started, because cpor.mode is production and:\n  "
                  + String.join("\n  ", objections),
              1);
        }
      }
    }
  }

  /** The settings that production does not allow, each with why; never a value. */
  static List<String> objections(Config config) {
    // Uppercase sorts first: a setting made in the environment is told by the variable's name.
    Map<String, String> objections = new TreeMap<>();
    StreamSupport.stream(config.getPropertyNames().spliterator(), false)
        .sorted()
        .filter(name -> GUARDED.stream().anyMatch(variable(name)::startsWith))
        .forEach(name ->
            config
                .getOptionalValue(name, String.class)
                .flatMap(value -> objection(name, value))
                .ifPresent(why -> objections.putIfAbsent(variable(name), name + why)));
    return List.copyOf(objections.values());
  }

  private static Optional<String> objection(String name, String value) {
    if (value.contains(DEVELOPMENT_ONLY)) {
      return Optional.of(" is a credential for development only");
    }
    return variable(name).endsWith("_URL") && value.toLowerCase(Locale.ROOT).startsWith("http:")
        ? Optional.of(" is plain http, not https")
        : Optional.empty();
  }

  /** The environment variable that makes the setting {@code name}. */
  private static String variable(String name) {
    return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }
}
