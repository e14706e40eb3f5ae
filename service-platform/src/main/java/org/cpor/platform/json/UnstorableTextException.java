package org.cpor.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A text that JSON can carry and neither PostgreSQL nor UTF-8 can. */
public final class UnstorableTextException extends MismatchedInputException {

  private static final long serialVersionUID = 1L;

  UnstorableTextException(JsonParser parser) {
    super(parser, StorableText.RULE, String.class);
  }
}
