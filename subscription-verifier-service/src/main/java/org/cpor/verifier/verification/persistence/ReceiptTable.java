package org.cpor.verifier.verification.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A table of receipts. The ids are UUIDs of version 7, so that the order of the ids is the order of
 * the receipts in time.
 *
 * @param <E> the entity of a receipt, with {@code id} and {@code claimId}
 */
interface ReceiptTable<E> extends PanacheRepositoryBase<E, UUID> {

  /** Greater than the id of any receipt, so that the first page starts with the newest receipt. */
  UUID END = new UUID(-1, -1);

  /** The {@code limit} newest receipts of a claim that are older than {@code before}. */
  default Stream<E> newest(UUID claimId, Optional<UUID> before, int limit) {
    return find(
        "claimId = :claim and id < :before order by id desc",
        Map.of("claim", claimId, "before", before.orElse(END)))
        .page(0, limit)
        .stream();
  }
}
