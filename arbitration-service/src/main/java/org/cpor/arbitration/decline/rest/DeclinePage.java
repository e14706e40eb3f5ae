package org.cpor.arbitration.decline.rest;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that a customer opens with the link in an e-mail. The template {@code
 * templates/DeclinePage.html} escapes all texts.
 *
 * @param language the language of the page: {@code hu} or {@code en}
 * @param sentence the first paragraph
 * @param approval lines about the approval; possibly empty
 * @param explanation further paragraphs; possibly empty
 * @param form the form with which the customer declines; null if nothing can be declined
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

  /** A line about the approval. */
  record Line(String name, String value) {}

  /**
   * The form with which a customer declines.
   *
   * @param error why the customer's reason was refused; null if the customer has not sent a reason
   * @param text the reason that the customer sent
   */
  record Form(
      String label, String button, int maxCharacters, @Nullable String error, String text) {}
}
