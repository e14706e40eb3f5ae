package org.cpor.stack.identity;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.cpor.stack.process.Part;
import org.cpor.stack.process.PartName;
import org.jspecify.annotations.Nullable;

/**
 * An OpenID Connect provider for development: everyone gets a token with the requested roles. The
 * signing keys come from the library {@code mock-oauth2-server} and are the same after every start.
 * The provider also has an issuer that the services do not trust, for tests.
 */
public final class IdentityProvider implements Part {

  private final Path log;
  private final int port;
  private @Nullable MockOAuth2Server server;

  /**
   * A provider that is not started yet.
   *
   * @param log the file to which this JVM writes its log
   * @param port the port on which the provider listens
   */
  public IdentityProvider(Path log, int port) {
    this.log = log;
    this.port = port;
  }

  /** The issuer that the services trust. */
  public String issuer() {
    return "http://127.0.0.1:" + port + "/" + Issuers.TRUSTED;
  }

  @Override
  public PartName name() {
    return PartName.IDENTITY;
  }

  @Override
  public Path log() {
    return log;
  }

  @Override
  public Map<String, String> addresses() {
    return Map.of("IDENTITY_URL", issuer());
  }

  @Override
  public synchronized void start() {
    KeyProvider keys = new KeyProvider();
    // Each issuer gets the next key of the library at its first use. The fixed order gives each
    // issuer the same key after every start.
    keys.signingKey(Issuers.TRUSTED);
    keys.signingKey(Issuers.STRANGER);
    server =
        new MockOAuth2Server(
            new OAuth2Config(
                true,
                null,
                null,
                false,
                new OAuth2TokenProvider(keys, (Instant) null),
                Set.of(new RequestedClaims(Issuers.TRUSTED), new RequestedClaims(Issuers.STRANGER)),
                new NettyWrapper()));
    server.start(InetAddress.getLoopbackAddress(), port);
  }

  @Override
  public synchronized void stop() {
    if (server != null) {
      server.shutdown();
      server = null;
    }
  }

  /**
   * Stops the provider in the normal way. The provider runs in this JVM, so a crash of only the
   * provider cannot be simulated.
   */
  @Override
  public void kill() {
    stop();
  }

  @Override
  public Optional<ProcessHandle> process() {
    return Optional.empty();
  }
}
