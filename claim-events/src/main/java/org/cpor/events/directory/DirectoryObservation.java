package org.cpor.events.directory;

import org.cpor.events.topic.Topics;

/**
 * A directory record as a feed observed it. The feed wrote the record to the verifier, and the
 * verifier publishes the observation on {@link Topics#DIRECTORY}. A feed may also publish
 * observations there itself.
 */
public sealed interface DirectoryObservation
    permits TenantObserved, PartnerObserved, ProductObserved {

  /** The id of the observed record. */
  String id();

  ObservationType type();
}
