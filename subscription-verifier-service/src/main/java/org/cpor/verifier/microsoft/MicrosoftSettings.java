package org.cpor.verifier.microsoft;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/**
 * The application that is registered with Microsoft. The addresses of Microsoft's services are in
 * {@code quarkus.rest-client.microsoft-login.url} and {@code
 * quarkus.rest-client.microsoft-graph.url}.
 */
@ConfigMapping(prefix = "cpor.microsoft")
interface MicrosoftSettings {

  /** The id of the application at Microsoft. */
  Optional<String> clientId();

  /** The secret of the application. It is set as an environment variable. */
  Optional<String> clientSecret();
}
