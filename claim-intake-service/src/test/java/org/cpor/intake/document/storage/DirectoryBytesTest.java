package org.cpor.intake.document.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cpor.intake.document.application.DocumentBytes;
import org.cpor.intake.document.domain.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryBytesTest extends DocumentBytesContract {

  @TempDir Path temporary;
  private Path directory = Path.of("");
  private DirectoryBytes bytes = new DirectoryBytes(directory);

  @BeforeEach
  void aDirectory() throws IOException {
    directory = Files.createDirectory(temporary.resolve("documents"));
    bytes = new DirectoryBytes(directory);
  }

  @Override
  DocumentBytes bytes() {
    return bytes;
  }

  @Override
  int storedObjects() throws IOException {
    return files().size();
  }

  @Override
  void stopServer() throws IOException {
    Files.move(directory, temporary.resolve("elsewhere"));
  }

  @Override
  void startServer() throws IOException {
    Files.move(temporary.resolve("elsewhere"), directory);
  }

  @Test
  void aFileIsNamedAfterItsDocumentInAFolderOfItsLastDigits() throws IOException {
    Document document = write(random(10));

    String name = document.documentId().toString();
    assertThat(files()).containsExactly(directory.resolve(name.substring(33)).resolve(name));
  }

  @Test
  void anIncompleteFileIsNotReadAndIsRemoved() throws IOException {
    Document document = write(random(10));
    Path whole = files().getFirst();
    Path half = Files.move(whole, whole.resolveSibling(whole.getFileName() + ".part"));

    assertThat(bytes.open(document.documentId())).isEmpty();
    bytes.remove(document.documentId());
    assertThat(half).doesNotExist();
  }

  @Test
  void anIncompleteFileOfADeadProcessIsReplaced() throws IOException {
    byte[] content = random(10);
    Document document = write(content);
    Path whole = files().getFirst();
    Files.write(whole.resolveSibling(whole.getFileName() + ".part"), random(1000));
    Files.delete(whole);

    bytes.write(document, upload(content));

    assertThat(files()).containsExactly(whole);
    assertThat(whole).hasBinaryContent(content);
  }

  @Test
  void aMissingDirectoryIsRefused() throws IOException {
    Path file = Files.createFile(temporary.resolve("file"));
    for (Path none : List.of(file, temporary.resolve("nothing"))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new DirectoryBytes(none))
          .withMessageContaining("cpor.documents.directory")
          .withMessageContaining(none.toString());
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
