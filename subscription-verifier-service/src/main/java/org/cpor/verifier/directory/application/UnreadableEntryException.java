package org.cpor.verifier.directory.application;

import org.cpor.platform.json.StorableText;

/** The data of a feed is not the JSON of an entry. */
public class UnreadableEntryException extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableEntryException(String why) {
    // The message may contain a field name that the feed sent.
    super(StorableText.replaced(why));
  }
}
