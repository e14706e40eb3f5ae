package org.cpor.messaging;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cpor.events.fact.ArbitrationFact.ClaimRejected;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.CommentPosted;
import org.cpor.events.fact.FactType;
import org.cpor.events.wire.FactJson;

/** Facts for tests, with arbitrary content. */
public final class Facts {

  private Facts() {}

  public static ClaimReference claim() {
    return claimOf(UUID.randomUUID());
  }

  public static ClaimReference claimOf(UUID tenantId) {
    return new ClaimReference(UUID.randomUUID(), tenantId, "P-1001", "hu");
  }

  public static CommentPosted comment(ClaimReference claim, String text) {
    return new CommentPosted(
        claim, UUID.randomUUID(), "PLATFORM", "TEST", text, "cause", Instant.EPOCH);
  }

  public static ClaimRejected rejection(ClaimReference claim) {
    return new ClaimRejected(claim, UUID.randomUUID(), "INSUFFICIENT_POE", Instant.EPOCH, null);
  }

  public static CommentPosted comment(ConsumerRecord<byte[], byte[]> record) {
    return (CommentPosted) FactJson.read(FactType.COMMENT_POSTED, record.value());
  }
}
