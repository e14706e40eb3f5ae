package org.cpor.reader.child;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.metadata.filter.MetadataFilter;
import org.cpor.reader.ReadingFields;

/**
 * Replaces the text and the metadata of a document by {@link ReadingFields}, in the parsing
 * process. Only these fields leave the process. The memory and time limits of the process also
 * apply to the searches in the text.
 */
public final class ReadingFilter extends MetadataFilter {

  private static final long serialVersionUID = 1L;

  private static final int MOST_DATES = 100;
  private static final int MOST_DOMAINS = 50;
  private static final int MOST_TENANTS = 20;

  private final HashMap<String, ArrayList<String>> products = new HashMap<>();

  /**
   * A filter that looks for {@code products}.
   *
   * @param products the names of each product, by the product's code
   */
  public ReadingFilter(Map<String, ? extends Collection<String>> products) {
    products.forEach((code, names) -> this.products.put(code, new ArrayList<>(names)));
  }

  @Override
  public void filter(Metadata metadata) {
    String content = metadata.get(TikaCoreProperties.TIKA_CONTENT);
    String text = content == null ? "" : content.strip();
    Metadata fields = new Metadata();
    ReadingFields.copyProperties(metadata, fields);
    ReadingFields.writeText(fields, text.length(), TextLanguage.of(text));
    ReadingFields.writeFindings(
        fields,
        DatesInText.find(text, MOST_DATES),
        DomainsInText.find(text, MOST_DOMAINS),
        TenantIdsInText.find(text, MOST_TENANTS),
        ProductsInText.find(text, products));
    for (String name : metadata.names()) {
      metadata.remove(name);
    }
    for (String name : fields.names()) {
      for (String value : fields.getValues(name)) {
        metadata.add(name, value);
      }
    }
  }
}
