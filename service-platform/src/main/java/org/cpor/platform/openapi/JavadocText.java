package org.cpor.platform.openapi;

import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentVisitor;
import com.github.therapi.runtimejavadoc.Link;
import com.github.therapi.runtimejavadoc.Value;
import org.jspecify.annotations.Nullable;

/**
 * Converts a Javadoc comment to Markdown. Writes "absent" for "null", because JSON omits null
 * values. Leaves out sentences with links to code, because a client cannot follow the links.
 */
final class JavadocText {

  private static final String LINK = "\u0000";

  private JavadocText() {}

  /** The text of a comment; empty when there is no comment. */
  static String of(@Nullable Comment comment) {
    if (comment == null) {
      return "";
    }
    Writing writing = new Writing();
    comment.visit(writing);
    return writing
        .text
        .toString()
        .replaceAll("[^.]*" + LINK + "[^.]*(\\.|$)", "")
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\bnull\\b", "absent")
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** The text of a {@code @param} tag as a sentence. */
  static String sentence(@Nullable Comment comment) {
    String text = of(comment);
    return text.isEmpty()
        ? text
        : Character.toUpperCase(text.charAt(0))
            + text.substring(1)
            + (text.endsWith(".") ? "" : ".");
  }

  private static final class Writing implements CommentVisitor {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void commentText(String value) {
      text.append(value);
    }

    @Override
    public void inlineLink(Link link) {
      text.append(LINK);
    }

    @Override
    public void inlineTag(String name, String value) {
      text.append('`').append(value.strip()).append('`');
    }

    @Override
    public void inlineValue(Value value) {
      text.append(value.getReferencedMemberName());
    }
  }
}
