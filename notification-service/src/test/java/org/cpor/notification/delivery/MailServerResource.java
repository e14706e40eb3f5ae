package org.cpor.notification.delivery;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/**
 * Configures the port of the mail server, which each test starts and stops. Also configures that a
 * webhook is disabled after few failures.
 */
public final class MailServerResource implements QuarkusTestResourceLifecycleManager {

  /** A mail server on {@code port} of the loopback interface. It is not started yet. */
  public static GreenMail mailServer(int port) {
    ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(30_000);
    return new GreenMail(setup);
  }

  @Override
  public Map<String, String> start() {
    try (ServerSocket free = new ServerSocket(0)) {
      return Map.of(
          "cpor.declines.page-url", "https://claims.cpor.example",
          "cpor.deliveries.email.from", "claims@cpor.example",
          "cpor.deliveries.email.unsubscribe-at", "https://notifications.cpor.example",
          "cpor.deliveries.webhook.disable-after-failures", "3",
          "cpor.deliveries.webhook.patience", "30S",
          "quarkus.mailer.host", "127.0.0.1",
          "quarkus.mailer.port", Integer.toString(free.getLocalPort()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    // Nothing was started.
  }
}
