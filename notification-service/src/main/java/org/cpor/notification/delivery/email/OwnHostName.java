package org.cpor.notification.delivery.email;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.cpor.identifiers.DomainName;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Sets the default of {@code quarkus.mailer.own-host-name} to the domain of the sender's address.
 * The mail client sends this name in EHLO. Without this setting, the client uses the name of the
 * host, which in a container is {@code localhost} or a random text. Mail servers refuse such names
 * (RFC 5321, section 4.1.1.1).
 */
public final class OwnHostName implements ConfigSourceFactory {

  private static final String SENDER = "cpor.deliveries.email.from";
  private static final String OWN_HOST_NAME = "quarkus.mailer.own-host-name";

  /**
   * The ordinal of the source of this default. A value that an operator sets replaces the default,
   * because the sources of operators' values have higher ordinals. For example,
   * application.properties has 250.
   */
  private static final int ORDINAL = 50;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    return Optional.ofNullable(context.getValue(SENDER))
        .map(ConfigValue::getValue)
        .map(SenderDomain::of)
        .flatMap(DomainName::parse)
        .map(domain -> Map.of(OWN_HOST_NAME, domain.ascii()))
        .<List<ConfigSource>>map(values ->
            List.of(new PropertiesConfigSource(values, OwnHostName.class.getSimpleName(), ORDINAL)))
        .orElse(List.of());
  }

  /**
   * The priority of this factory. It is lower than the default priority, so this factory runs after
   * the factories with the default priority.
   */
  @Override
  public OptionalInt getPriority() {
    return OptionalInt.of(ORDINAL);
  }
}
