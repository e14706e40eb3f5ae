package org.cpor.intake.document.storage;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class DirectoryStoreComponentTest extends StoreApartScenarios {

  @TempDir Path temporary;

  @Override
  String name() {
    return "directory";
  }

  @Override
  Map<String, String> settings() throws IOException {
    Path directory = Files.createDirectories(temporary.resolve("documents"));
    return Map.of("cpor.documents.directory", directory.toString());
  }

  @Override
  int storedObjects() throws IOException {
    try (Stream<Path> all = Files.walk(temporary)) {
      return Math.toIntExact(all.filter(Files::isRegularFile).count());
    }
  }

  @Override
  void replace(UUID documentId, byte[] others) throws IOException {
    try (Stream<Path> all = Files.walk(temporary)) {
      Path file =
          all.filter(path -> path.endsWith(documentId.toString())).findFirst().orElseThrow();
      Files.write(file, others);
    }
  }

  @Override
  void stopServer() throws IOException {
    Files.move(temporary.resolve("documents"), temporary.resolve("elsewhere"));
  }

  @Override
  void startServer() throws IOException {
    Files.move(temporary.resolve("elsewhere"), temporary.resolve("documents"));
  }
}
