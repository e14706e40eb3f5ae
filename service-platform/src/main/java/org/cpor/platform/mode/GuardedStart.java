package org.cpor.platform.mode;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Starts a service. In production the service first checks its configuration. If a setting is for
 * development only, the service exits before it opens a connection.
 */
@QuarkusMain
public final class GuardedStart {

  /** Every credential in the repository contains this text. */
  private static final String DEVELOPMENT_ONLY = "development-only";

  /**
   * Settings that are allowed only in development. The first setting lets operators set the clock.
   * The second setting lets the platform send webhooks to private addresses.
   */
  private static final Set<String> FOR_DEVELOPMENT =
      Set.of("CPOR_CLOCK_SETTABLE", "CPOR_DELIVERIES_WEBHOOK_ALLOW_PRIVATE");

  private static final List<String> GUARDED =
      List.of(
          "QUARKUS_DATASOURCE",
          "QUARKUS_OIDC",
          "QUARKUS_REST_CLIENT",
          "QUARKUS_MAILER",
          "QUARKUS_HTTP_CORS",
          "CPOR");

  /** A setting whose name ends with one of these texts is the address of another service. */
  private static final List<String> ADDRESSES = List.of("_URL", "_ENDPOINT");

  /** The settings with the origins of the web pages that are allowed to call a service. */
  private static final List<String> ORIGINS =
      List.of("CPOR_HTTP_CORS_ORIGINS", "QUARKUS_HTTP_CORS_ORIGINS");

  /**
   * One or more origins, separated by commas. The origins must use https. Wildcards and regular
   * expressions do not match.
   */
  private static final Pattern EXACT_ORIGINS =
      Pattern.compile("\\s*https://[^/*?#@,\\s]+\\s*(,\\s*https://[^/*?#@,\\s]+\\s*)*");

  private GuardedStart() {}

  public static void main(String... args) {
    Config config = ConfigProvider.getConfig();
    List<String> objections = objections(config);
    if (!objections.isEmpty()) {
      System.err.println("Not started:\n  " + String.join("\n  ", objections));
      System.exit(1);
    }
    if (mode(config).equals(Optional.of(Mode.DEVELOPMENT))) {
      System.err.println(
          "Development mode (cpor.mode): known credentials and plain http are accepted.");
    }
    Quarkus.run(args);
  }

  /** The reasons why the service must not start; empty when there is no such reason. */
  static List<String> objections(Config config) {
    return switch (mode(config).orElse(null)) {
      case DEVELOPMENT -> List.of();
      case PRODUCTION -> objectionsInProduction(config);
      case null -> List.of("cpor.mode is neither production nor development");
    };
  }

  private static Optional<Mode> mode(Config config) {
    return Mode.named(config.getValue(Mode.SETTING, String.class));
  }

  /**
   * The reasons why production does not allow some settings. The reasons do not contain the values
   * of the settings.
   */
  private static List<String> objectionsInProduction(Config config) {
    // Uppercase letters sort first. So a setting that is in the environment is reported by the name
    // of its environment variable.
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
    if (FOR_DEVELOPMENT.contains(variable(name))) {
      return value.equalsIgnoreCase("false")
          ? Optional.empty()
          : Optional.of(" is for development only, and cpor.mode is production");
    }
    if (value.contains(DEVELOPMENT_ONLY)) {
      return Optional.of(" is a credential for development only, and cpor.mode is production");
    }
    if (ORIGINS.stream().anyMatch(variable(name)::startsWith)
        && !EXACT_ORIGINS.matcher(value).matches()) {
      return Optional.of(
          " has an origin other than https://host or https://host:port, and cpor.mode is"
              + " production");
    }
    return ADDRESSES.stream().anyMatch(variable(name)::endsWith)
            && value.toLowerCase(Locale.ROOT).startsWith("http:")
        ? Optional.of(" is plain http, not https, and cpor.mode is production")
        : Optional.empty();
  }

  /** The environment variable for the setting {@code name}. */
  private static String variable(String name) {
    return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }
}
