package org.cpor.cookbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the steps of a cookbook in the order of the page. */
final class Cookbook {

  private static final Pattern PREPARATION = Pattern.compile("<!-- test: (.+) -->");

  private Cookbook() {}

  /** One step of the page. */
  sealed interface Step {

    /** Something that happens between two tasks. The page has it in a comment. */
    record Preparation(String text) implements Step {}

    /** A request and its answer, with the heading of their task. */
    record Exchange(String task, Message request, Message answer) implements Step {}
  }

  /**
   * Reads a page.
   *
   * @throws IllegalArgumentException when a request has no answer
   */
  static List<Step> read(Path page) throws IOException {
    List<Step> steps = new ArrayList<>();
    List<Message> open = new ArrayList<>();
    List<String> lines = Files.readAllLines(page);
    String task = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher preparation = PREPARATION.matcher(line);
      if (line.startsWith("## ")) {
        task = line.substring(3);
      } else if (preparation.matches()) {
        steps.add(new Step.Preparation(preparation.group(1)));
      } else if (line.equals("```http")) {
        int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf("```");
        open.add(Message.of(lines.subList(i + 1, end)));
        i = end;
        if (open.size() == 2) {
          steps.add(new Step.Exchange(task, open.get(0), open.get(1)));
          open.clear();
        }
      }
    }
    if (!open.isEmpty()) {
      throw new IllegalArgumentException("no answer to " + open);
    }
    return steps;
  }
}
