package org.cpor.verifier.microsoft;

import static java.util.function.Predicate.not;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The credentials of this application. */
record ClientCredentials(String id, String secret) {

  /**
   * The configured credentials.
   *
   * @throws IllegalStateException with the names of the missing settings
   */
  static ClientCredentials of(MicrosoftSettings settings) {
    Optional<String> id = settings.clientId().filter(not(String::isBlank));
    Optional<String> secret = settings.clientSecret().filter(not(String::isBlank));
    if (id.isPresent() && secret.isPresent()) {
      return new ClientCredentials(id.get(), secret.get());
    }
    List<String> missing =
        Stream.concat(
                id.isEmpty() ? Stream.of("cpor.microsoft.client-id") : Stream.empty(),
                secret.isEmpty() ? Stream.of("cpor.microsoft.client-secret") : Stream.empty())
            .toList();
    throw new IllegalStateException(
        "cpor.directory.source is microsoft; these settings are missing: "
            + String.join(", ", missing));
  }

  @Override
  public String toString() {
    return "ClientCredentials[" + id + "]";
  }
}
