package org.cpor.owntexts.review.rest;

import java.io.IOException;
import java.io.InputStream;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

class RulingTexts {

  String bundle(Locale language) {
    return ResourceBundle.getBundle("texts/rulings", language).getString("approved");
  }

  String properties(InputStream file) throws IOException {
    Properties texts = new Properties();
    texts.load(file);
    return texts.getProperty("approved", "");
  }

  String pattern(Object... arguments) {
    return new MessageFormat("Approved: {0}", Locale.ENGLISH).format(arguments);
  }

  @Nullable InputStream ofItsClass() {
    return RulingTexts.class.getResourceAsStream("/texts/rulings_en.json");
  }

  @Nullable InputStream ofAClassLoader(ClassLoader loader) {
    return loader.getResourceAsStream("texts/rulings_en.json");
  }
}
