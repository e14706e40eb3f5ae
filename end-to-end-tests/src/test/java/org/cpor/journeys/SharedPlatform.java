package org.cpor.journeys;

import java.nio.file.Path;
import org.cpor.testing.Platform;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Provides the platform of this run to tests. The platform starts for the first test and stops
 * after the last one. Before it stops, all events of the run are compared with their documentation.
 * A difference makes the run fail.
 */
final class SharedPlatform implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Platform.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return platform(context);
  }

  /** The platform of this run; the first call starts it. */
  static Platform platform(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedPlatform.class))
        .computeIfAbsent(Run.class, key -> new Run(), Run.class)
        .platform;
  }

  /** The platform of the run. At the end it is checked and closed. */
  private static final class Run implements AutoCloseable {

    private final Platform platform = new Platform(Path.of("target", "platform"));

    @Override
    public void close() {
      try (platform) {
        PublishedEvents.assertAreDocumented(platform);
      }
    }
  }
}
