package org.cpor.intake.document.storage;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.AfterEach;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class S3StoreComponentTest extends StoreApartScenarios {

  private final S3Server server = new S3Server();

  @AfterEach
  void stop() {
    server.close();
  }

  @Override
  String name() {
    return "s3";
  }

  @Override
  Map<String, String> settings() {
    return server.settings();
  }

  @Override
  int storedObjects() {
    return server.objects();
  }

  @Override
  void replace(UUID documentId, byte[] others) {
    server.replace(documentId, others);
  }

  @Override
  void stopServer() {
    server.stopServer();
  }

  @Override
  void startServer() {
    server.startServer();
  }
}
