package org.cpor.platform.problem;

/** A kind of problem that callers can tell by its stable URI. Services add their own as enums. */
public interface ProblemType {

  /** The kebab-case name that ends the type's URI, such as {@code case-held-by-another}. */
  String kebabName();

  /** A short sentence, the same for every occurrence. */
  String title();

  /** The HTTP status. */
  int status();
}
