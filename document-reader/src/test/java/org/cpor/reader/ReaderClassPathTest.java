package org.cpor.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderClassPathTest {

  @TempDir Path libraries;

  @Test
  void theLibrariesThatQuarkusLoadsFirstAreIncluded() throws IOException {
    Path main = Files.createDirectory(libraries.resolve("main"));
    Path boot = Files.createDirectory(libraries.resolve("boot"));

    assertThat(ReaderClassPath.packaged(main).split(File.pathSeparator))
        .containsExactly(main + File.separator + "*", boot + File.separator + "*");
  }

  @Test
  void otherwiseTheJarsAreInOneDirectory() {
    assertThat(ReaderClassPath.packaged(libraries)).isEqualTo(libraries + File.separator + "*");
  }
}
