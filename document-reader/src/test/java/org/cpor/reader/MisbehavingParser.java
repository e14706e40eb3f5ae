package org.cpor.reader;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;

/**
 * A parser with the faults that a real parser may have: it never ends, ends the process, or fills
 * the memory.
 */
public final class MisbehavingParser implements Parser {

  private static final long serialVersionUID = 1L;

  private static final MediaType LOOP = MediaType.application("x-loop");
  private static final MediaType EXIT = MediaType.application("x-exit");
  private static final MediaType MEMORY = MediaType.application("x-memory");

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(LOOP, EXIT, MEMORY);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context) {
    String type = metadata.get(Metadata.CONTENT_TYPE);
    if (type.equals(EXIT.toString())) {
      Runtime.getRuntime().halt(1);
    }
    List<byte[]> kept = new ArrayList<>();
    while (kept.size() < Integer.MAX_VALUE) {
      if (type.equals(MEMORY.toString())) {
        kept.add(new byte[1 << 20]);
      }
    }
  }
}
