package org.cpor.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Source files and packages are small enough to be read as a whole. */
class SourceSizesTest {

  @TempDir private Path root;

  @Test
  void noProductionSourceFileOfThisProjectIsTooLong() throws IOException {
    assertThat(new SourceSizes(SourceTree.read()).longFiles()).isEmpty();
  }

  @Test
  void noTestSourceFileOfThisProjectIsTooLong() throws IOException {
    assertThat(new SourceSizes(SourceTree.read()).longTests()).isEmpty();
  }

  @Test
  void noPackageOfThisProjectHasTooManyClasses() throws IOException {
    assertThat(new SourceSizes(SourceTree.read()).largePackages()).isEmpty();
  }

  @Test
  void aProductionFileWithMoreThan300LinesIsTooLong() throws IOException {
    write("module/src/main/java/org/cpor/sample/Limit.java", 300);
    write("module/src/main/java/org/cpor/sample/Beyond.java", 301);

    assertThat(sizes().longFiles()).containsExactly("Beyond.java has 301 lines");
  }

  @Test
  void aTestFileWithMoreThan400LinesIsTooLong() throws IOException {
    write("module/src/test/java/org/cpor/sample/LimitTest.java", 400);
    write("module/src/test/java/org/cpor/sample/BeyondTest.java", 401);

    assertThat(sizes().longTests()).containsExactly("BeyondTest.java has 401 lines");
  }

  @Test
  void aPackageWithMoreThan25ClassesInAllModulesHasTooMany() throws IOException {
    for (int i = 1; i <= 25; i++) {
      write("first/src/main/java/org/cpor/limit/Class" + i + ".java", 1);
      write("first/src/main/java/org/cpor/beyond/Class" + i + ".java", 1);
    }
    write("first/src/main/java/org/cpor/limit/package-info.java", 1);
    write("second/src/main/java/org/cpor/beyond/Class26.java", 1);

    assertThat(sizes().largePackages()).containsExactly("org.cpor.beyond has 26 classes");
  }

  @Test
  void testsMayBeLarger() throws IOException {
    write("module/src/test/java/org/cpor/sample/Beyond.java", 400);
    for (int i = 1; i <= 26; i++) {
      write("module/src/test/java/org/cpor/sample/Class" + i + ".java", 1);
    }

    assertThat(sizes().longFiles()).isEmpty();
    assertThat(sizes().largePackages()).isEmpty();
  }

  private SourceSizes sizes() throws IOException {
    return new SourceSizes(SourceTree.read(root));
  }

  private void write(String file, int lines) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.write(path, Collections.nCopies(lines, "// A line."));
  }
}
