package org.cpor.events.directory;

import org.cpor.events.topic.Topics;

/**
 * What a feed observed of a thing and wrote to the verifier, which publishes it on {@link
 * Topics#DIRECTORY}. A feed may publish the same events itself.
 */
public sealed interface DirectoryObservation
    permits TenantObserved, PartnerObserved, ProductObserved {

  /** The id of the thing. */
  String id();

  ObservationType type();
}
