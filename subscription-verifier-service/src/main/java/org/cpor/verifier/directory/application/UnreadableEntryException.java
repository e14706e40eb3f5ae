package org.cpor.verifier.directory.application;

import org.cpor.platform.json.StorableText;

/** The data of a feed is not the JSON of an entry. */
public class UnreadableEntryException extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableEntryException(String why) {
    // It may name a field as the feed wrote it.
    super(StorableText.replaced(why));
  }
}
