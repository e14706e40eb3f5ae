package org.cpor.reader.child;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;
import org.cpor.reader.ReadingFields;

/**
 * Extends Tika's parser for PDF: this parser also counts the pages, and finds out whether all of
 * them are blank. Tika itself uses the number in the root of the page tree ({@code /Count}), which
 * can be wrong.
 */
public final class PageCountingPdfParser extends PDFParser {

  private static final long serialVersionUID = 1L;

  @Override
  protected PDDocument getPDDocument(
      InputStream stream,
      TikaInputStream tikaStream,
      String password,
      StreamCacheCreateFunction cache,
      Metadata metadata,
      ParseContext context)
      throws IOException, EncryptedDocumentException {
    PDDocument document =
        super.getPDDocument(stream, tikaStream, password, cache, metadata, context);
    ReadingFields.writeCountedPages(metadata, pages(document));
    ReadingFields.writeBlank(metadata, isBlank(document));
    return document;
  }

  /** Whether the document shows nothing; false if PDFBox cannot read a page. */
  private static boolean isBlank(PDDocument document) {
    try {
      return !VisibleContent.isIn(document);
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /**
   * The number of pages in the page tree; 0 if PDFBox cannot read the page tree. A page that is
   * several times in the tree is counted once, because a damaged tree can contain itself.
   */
  private static int pages(PDDocument document) {
    Set<COSDictionary> pages = Collections.newSetFromMap(new IdentityHashMap<>());
    try {
      for (PDPage page : document.getPages()) {
        pages.add(page.getCOSObject());
      }
    } catch (RuntimeException e) {
      // PDFBox throws several unchecked exceptions for damaged trees. The text may still be read.
      return 0;
    }
    return pages.size();
  }
}
