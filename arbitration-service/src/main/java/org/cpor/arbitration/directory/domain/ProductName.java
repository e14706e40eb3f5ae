package org.cpor.arbitration.directory.domain;

import java.util.Locale;

/** The name of a product or workload, in each language. */
public record ProductName(String hungarian, String english) {

  /** The name in {@code language}, which is Hungarian or English. */
  public String in(Locale language) {
    return language.equals(Locale.ENGLISH) ? english : hungarian;
  }
}
