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
 * An OpenID Connect provider for development: it gives everyone a token with the requested roles.
 * Its signing keys belong to the library and are the same after every start. A second issuer
 * exists, so that tests can present a token that the services must not trust.
 */
public final class IdentityProvider implements Part {

  private final Path log;
  private final int port;
  private @Nullable MockOAuth2Server server;

  /**
   * A provider that is not started yet.
   *
   * @param log the file to which this JVM writes its log
   * @param port the port of its clients
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
    // Each issuer gets the next key at its first use. This order makes the keys the same after a
    // restart.
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

  /** The provider runs in this JVM and cannot crash alone, so this method stops the provider. */
  @Override
  public void kill() {
    stop();
  }

  @Override
  public Optional<ProcessHandle> process() {
    return Optional.empty();
  }
}
