package org.cpor.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** Thrown when JSON has a text that PostgreSQL cannot store or UTF-8 cannot encode. */
public final class UnstorableTextException extends MismatchedInputException {

  private static final long serialVersionUID = 1L;

  UnstorableTextException(JsonParser parser) {
    super(parser, StorableText.RULE, String.class);
  }
}
