package org.cpor.verifier.directory.rest;

/** A line of an import is not the JSON of a directory record. */
class UnreadableLineException extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableLineException(String why) {
    super(why);
  }
}
