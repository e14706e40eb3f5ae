package org.cpor.verifier.microsoft;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * A fake of Microsoft's services on the loopback address. It has no answers until a test adds some.
 */
public final class MicrosoftStandIn implements QuarkusTestResourceLifecycleManager {

  private final WireMockServer server =
      new WireMockServer(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());

  @Override
  public Map<String, String> start() {
    server.start();
    String address = "http://127.0.0.1:" + server.port();
    return Map.of(
        "quarkus.rest-client.microsoft-login.url",
        address,
        "quarkus.rest-client.microsoft-graph.url",
        address + "/v1.0");
  }

  @Override
  public void stop() {
    server.stop();
  }
}
