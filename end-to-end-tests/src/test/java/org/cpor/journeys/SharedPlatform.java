package org.cpor.journeys;

import java.nio.file.Path;
import org.cpor.stack.testing.Platform;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test that asks for it the one platform of this run: started for the first, stopped after
 * the last. Before it is stopped, all events that flowed in the run, whichever tests it had, are
 * held against their documentation: one that differs fails the run.
 */
final class SharedPlatform implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Platform.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedPlatform.class))
        .computeIfAbsent(Run.class, key -> new Run(), Run.class)
        .platform;
  }

  /** The platform from the first test to the last. */
  private static final class Run implements AutoCloseable {

    private final Platform platform = new Platform(Path.of("target", "platform"));

    @Override
    public void close() {
      try (platform) {
        FlowedEvents.assertAreDocumented(platform);
      }
    }
  }
}
