package org.cpor.events.directory;

import org.cpor.events.topic.Topics;

/**
 * A directory record as a feed observed it. If the feed writes the record to the verifier, the
 * verifier publishes the observation on {@link Topics#DIRECTORY}. A feed may also publish
 * observations on this topic itself.
 */
public sealed interface DirectoryObservation
    permits TenantObserved, PartnerObserved, ProductObserved {

  /** The id of the observed record. */
  String id();

  ObservationType type();
}
