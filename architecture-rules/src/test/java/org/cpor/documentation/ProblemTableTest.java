package org.cpor.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cpor.sources.SourceTree;
import org.junit.jupiter.api.Test;

class ProblemTableTest {

  private static final Pattern CONSTANT =
      Pattern.compile("^  ([A-Z_]+)\\((\\d{3}), \"", Pattern.MULTILINE);
  private static final Pattern ROW =
      Pattern.compile("^\\| `([a-z-]+)` \\| (\\d{3}) \\| [A-Z].*\\. \\|$", Pattern.MULTILINE);

  @Test
  void theApiPageTellsWhatToDoAboutEveryTypeOfProblem() throws IOException {
    List<String> types = new ArrayList<>();
    for (Path source : SourceTree.read().files("Problem.java").toList()) {
      Matcher constant = CONSTANT.matcher(Files.readString(source));
      while (constant.find()) {
        types.add(
            constant.group(1).toLowerCase(Locale.ROOT).replace('_', '-') + " " + constant.group(2));
      }
    }
    List<String> rows = new ArrayList<>();
    Matcher row = ROW.matcher(Files.readString(SourceTree.ROOT.resolve("docs/api.md")));
    while (row.find()) {
      rows.add(row.group(1) + " " + row.group(2));
    }

    assertThat(types).hasSizeGreaterThan(40);
    assertThat(rows).containsExactlyInAnyOrderElementsOf(types);
  }
}
