package org.cpor.verifier.reading.application;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cpor.verifier.reading.domain.Reading;

/** The readings of documents. */
public interface Readings {

  /**
   * Locks the documents until the end of the transaction. Waits for other transactions that have
   * locked one of the documents. Therefore, if a filing and a reading arrive at the same time, the
   * second transaction sees what the first transaction wrote.
   */
  void lock(Collection<UUID> documentIds);

  /** Adds the readings that are not saved yet. */
  void add(Collection<Reading> readings);

  void remove(Collection<UUID> documentIds);

  List<Reading> find(Collection<UUID> documentIds);
}
