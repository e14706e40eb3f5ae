package org.cpor.arbitration.directory.domain;

import java.util.Locale;

/** The name of a product or workload, in each language. */
public record ProductName(String hungarian, String english) {

  /** The name for a reader of {@code language}, one of the languages of the platform's texts. */
  public String in(Locale language) {
    return language.equals(Locale.ENGLISH) ? english : hungarian;
  }
}
