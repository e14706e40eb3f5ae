package org.cpor.arbitration.decline.rest;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page behind the link, in {@code templates/DeclinePage.html}. The template escapes all texts.
 *
 * @param language of the page: {@code hu} or {@code en}
 * @param sentence the first paragraph
 * @param approval what was approved; possibly empty
 * @param explanation further paragraphs; possibly empty
 * @param form null if nothing can be declined
 */
record DeclinePage(
    String language,
    String title,
    String sentence,
    List<Line> approval,
    List<String> explanation,
    @Nullable Form form)
    implements TemplateInstance {

  DeclinePage {
    approval = List.copyOf(approval);
    explanation = List.copyOf(explanation);
  }

  /** A line about what was approved. */
  record Line(String name, String value) {}

  /**
   * The form that declines.
   *
   * @param error why the sent reason is refused; null before it was sent
   * @param text the reason that was sent
   */
  record Form(
      String label, String button, int maxCharacters, @Nullable String error, String text) {}
}
