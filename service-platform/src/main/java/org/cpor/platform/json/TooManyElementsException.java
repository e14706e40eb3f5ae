package org.cpor.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.Collection;

/** Thrown when a list or map has more elements than its field allows. */
public final class TooManyElementsException extends MismatchedInputException {

  private static final long serialVersionUID = 1L;

  private final int max;

  TooManyElementsException(JsonParser parser, int max) {
    super(parser, "must have no more than " + max + " elements", Collection.class);
    this.max = max;
  }

  /** The number of elements that the field allows. */
  public int max() {
    return max;
  }
}
