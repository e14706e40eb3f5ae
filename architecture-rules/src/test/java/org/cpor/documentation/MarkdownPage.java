package org.cpor.documentation;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** A page of the documentation, read as CommonMark. */
record MarkdownPage(Path file, Node document) {

  private static final Parser PARSER = Parser.builder().build();
  private static final TextContentRenderer TEXT = TextContentRenderer.builder().build();

  /**
   * A link in a page.
   *
   * @param target the text of the target: an address, or a path relative to the page's folder
   */
  record LinkOnPage(String text, String target) {}

  static MarkdownPage read(Path file) throws IOException {
    return new MarkdownPage(file, PARSER.parse(Files.readString(file)));
  }

  /** The texts of the headings of {@code level}; the page's title has level 1. */
  List<String> headings(int level) {
    return blocks()
        .filter(block -> block instanceof Heading heading && heading.getLevel() == level)
        .map(TEXT::render)
        .toList();
  }

  List<LinkOnPage> links() {
    List<LinkOnPage> links = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            links.add(new LinkOnPage(textOf(link), link.getDestination()));
          }
        });
    return links;
  }

  /** The targets of the links to files, without the part after {@code #}. */
  Stream<Path> linkedFiles() {
    return links().stream()
        .map(LinkOnPage::target)
        .filter(target -> !target.contains(":") && !target.startsWith("#"))
        .map(target -> target.replaceFirst("#.*", ""))
        .map(file::resolveSibling)
        .map(Path::normalize);
  }

  /** The texts in back quotes on the page. */
  List<String> codeSpans() {
    return codeSpans(Stream.of(document));
  }

  /**
   * The texts in back quotes in a section. The section begins with the heading of level 2 with the
   * text {@code section}, and ends before the next heading of level 2.
   */
  List<String> codeSpans(String section) {
    return codeSpans(
        blocks()
            .dropWhile(block -> !isSection(block, section))
            .skip(1)
            .takeWhile(block -> !(block instanceof Heading heading && heading.getLevel() <= 2)));
  }

  private static List<String> codeSpans(Stream<Node> nodes) {
    List<String> spans = new ArrayList<>();
    nodes.forEach(node ->
        node.accept(
            new AbstractVisitor() {
              @Override
              public void visit(Code code) {
                spans.add(code.getLiteral());
              }
            }));
    return spans;
  }

  private static String textOf(Link link) {
    return siblings(link.getFirstChild()).map(TEXT::render).collect(joining());
  }

  private static boolean isSection(Node block, String section) {
    return block instanceof Heading heading
        && heading.getLevel() == 2
        && TEXT.render(heading).equals(section);
  }

  private Stream<Node> blocks() {
    return siblings(document.getFirstChild());
  }

  private static Stream<Node> siblings(Node first) {
    return Stream.iterate(first, node -> node != null, Node::getNext);
  }
}
