package org.cpor.reader.child;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Finds out whether a PDF shows anything: text, pictures, lines, areas or annotations. */
final class VisibleContent {

  /** The operators that paint something else than text (ISO 32000-1, annex A). */
  private static final Set<String> PAINTING =
      Set.of("Do", "BI", "sh", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*");

  private static final Set<String> SHOWING_TEXT = Set.of("Tj", "TJ", "'", "\"");

  private VisibleContent() {}

  /** Whether a page shows anything. This method stops at the first thing that a page shows. */
  static boolean isIn(PDDocument document) throws IOException {
    for (PDPage page : document.getPages()) {
      if (!page.getAnnotations().isEmpty() || paints(page)) {
        return true;
      }
    }
    return false;
  }

  private static boolean paints(PDPage page) throws IOException {
    if (!page.hasContents()) {
      return false;
    }
    PDFStreamParser parser = new PDFStreamParser(page);
    List<Object> operands = new ArrayList<>();
    for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
      if (!(token instanceof Operator operator)) {
        operands.add(token);
        continue;
      }
      String name = operator.getName();
      if (PAINTING.contains(name)
          || (SHOWING_TEXT.contains(name) && operands.stream().anyMatch(VisibleContent::isText))) {
        return true;
      }
      operands.clear();
    }
    return false;
  }

  private static boolean isText(Object operand) {
    return switch (operand) {
      case COSString text -> !text.getString().isBlank();
      case COSArray array -> array.toList().stream().anyMatch(VisibleContent::isText);
      default -> false;
    };
  }
}
