package org.cpor.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A text that JSON can contain, but PostgreSQL or UTF-8 cannot. */
public final class UnstorableTextException extends MismatchedInputException {

  private static final long serialVersionUID = 1L;

  UnstorableTextException(JsonParser parser) {
    super(parser, StorableText.RULE, String.class);
  }
}
