package org.cpor.translations;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.cpor.sources.SourceTree;

/** The syntax trees of production source files. */
record ParsedSources(List<Unit> units) {

  /**
   * A source file.
   *
   * @param module the name of the module's folder in the project
   */
  record Unit(String module, CompilationUnitTree tree) {}

  static ParsedSources read(Path root, SourceTree files) {
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<Path> sources = production(root, files).toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(sources));
      List<Unit> units = new ArrayList<>();
      for (CompilationUnitTree tree : task.parse()) {
        Path file = root.relativize(Path.of(tree.getSourceFile().toUri()));
        units.add(new Unit(file.getName(0).toString(), tree));
      }
      return new ParsedSources(List.copyOf(units));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot parse the sources", e);
    }
  }

  private static Stream<Path> production(Path root, SourceTree files) {
    Path folder = Path.of("src", "main", "java");
    return files
        .files(".java")
        .filter(file -> {
          Path relative = root.relativize(file);
          return relative.getNameCount() > 4 && relative.subpath(1, 4).equals(folder);
        });
  }
}
