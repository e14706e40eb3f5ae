package org.cpor.verifier.directory.application;

/** What a feed sent is not the JSON of a directory record. */
public class UnreadableEntryException extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableEntryException(String why) {
    super(why);
  }
}
