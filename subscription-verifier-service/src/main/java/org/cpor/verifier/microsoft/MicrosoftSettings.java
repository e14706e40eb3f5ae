package org.cpor.verifier.microsoft;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The registered application. {@code quarkus.rest-client."microsoft-…".url} has the addresses. */
@ConfigMapping(prefix = "cpor.microsoft")
interface MicrosoftSettings {

  /** The application's id, as it is registered with Microsoft. */
  Optional<String> clientId();

  /** Its secret, from the environment. */
  Optional<String> clientSecret();
}
