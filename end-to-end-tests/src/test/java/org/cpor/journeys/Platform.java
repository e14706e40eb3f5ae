package org.cpor.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cpor.stack.client.Door;
import org.cpor.stack.identity.AccessToken;
import org.cpor.stack.process.PartName;
import org.cpor.stack.testing.StackProcess;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The whole platform, packaged and running: started once for all journeys, stopped after the last.
 */
final class Platform implements AutoCloseable {

  private final StackProcess stack = StackProcess.start(Path.of("target", "platform"));
  private final HttpClient http = HttpClient.newHttpClient();

  /** Gives a test that asks for it the one platform of this run. */
  static final class Running implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Platform.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(Namespace.create(Platform.class))
          .computeIfAbsent(Platform.class, key -> new Platform(), Platform.class);
    }
  }

  /** Intake, as a partner's incentives admin. */
  Door intakeOf(String partnerId) {
    return door(
        "INTAKE_URL", AccessToken.withRoles(List.of("incentives-admin")).partner(partnerId));
  }

  /** Intake, as the portal's backend. */
  Door portal() {
    return door("INTAKE_URL", AccessToken.withRoles(List.of("portal")));
  }

  /** Arbitration, as the reviewer {@code name}. */
  Door reviewer(String name) {
    return door("ARBITRATION_URL", AccessToken.withRoles(List.of("reviewer")).name(name));
  }

  /** The verifier, as the feed of its directory. */
  Door directoryFeed() {
    return door("VERIFIER_URL", AccessToken.withRoles(List.of("directory-feed")));
  }

  /** All items of a list, page by page. */
  static List<JsonNode> all(Door door, String path) {
    List<JsonNode> items = new ArrayList<>();
    String after = "";
    do {
      String query = (path.contains("?") ? "&" : "?") + "limit=200" + after;
      JsonNode page = door.get(path + query).expect(200).body();
      page.path("items").forEach(items::add);
      after = page.path("next").isMissingNode() ? "" : "&after=" + page.path("next").asText();
    } while (!after.isEmpty());
    return items;
  }

  void kill(PartName part) {
    stack.kill(part);
  }

  void stop(PartName part) {
    stack.stop(part);
  }

  void start(PartName part) {
    stack.start(part);
  }

  private Door door(String service, AccessToken token) {
    String bearer = token.from(stack.addresses().get("IDENTITY_URL"));
    return new Door(http, URI.create(stack.addresses().get(service)), bearer);
  }

  @Override
  public void close() {
    http.close();
    stack.close();
  }
}
