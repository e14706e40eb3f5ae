package org.cpor.events.directory;

import org.cpor.events.topic.Topics;

/**
 * A directory record as a feed observed it. The feed wrote it to the verifier, which publishes it
 * on {@link Topics#DIRECTORY}. A feed may also publish such an event itself.
 */
public sealed interface DirectoryObservation
    permits TenantObserved, PartnerObserved, ProductObserved {

  /** The id of the observed record. */
  String id();

  ObservationType type();
}
