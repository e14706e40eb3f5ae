package org.cpor.journeys;

import java.nio.file.Path;
import org.cpor.testing.Platform;
import org.cpor.testing.api.CheckingListener;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the platform of this run, and the mailbox with the e-mails of the platform. The
 * platform starts for the first test and stops after the last test. Before the platform stops, all
 * events of the run are compared with their documentation. The run fails if there is a difference.
 * Each request of the tests and its answer are compared with the OpenAPI documents.
 */
final class SharedPlatform implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Platform.class || type == CustomerMailbox.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == CustomerMailbox.class
        ? run(context).mailbox
        : platform(context);
  }

  /** Returns the platform of this run. The first call starts the platform. */
  static Platform platform(ExtensionContext context) {
    return run(context).platform;
  }

  private static Run run(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedPlatform.class))
        .computeIfAbsent(Run.class, key -> new Run(), Run.class);
  }

  /**
   * The platform of the run with its mail server. At the end of the run, its events are checked and
   * it is closed.
   */
  private static final class Run implements AutoCloseable {

    private final CustomerMailbox mailbox = new CustomerMailbox();
    private final Platform platform =
        new Platform(Path.of("target", "platform"), mailbox.environment(), new CheckingListener());

    @Override
    public void close() {
      try (mailbox;
          platform) {
        PublishedEvents.assertAreDocumented(platform);
      }
    }
  }
}
