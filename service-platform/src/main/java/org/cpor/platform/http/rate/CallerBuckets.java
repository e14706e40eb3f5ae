package org.cpor.platform.http.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.cpor.platform.security.Account;

/**
 * A token bucket for each caller. A bucket that was not used during a whole {@link
 * RatePolicy#window} is forgotten. Nothing is lost: the bucket is full again by then, and a new
 * bucket is full too. If there are more callers than the maximum number, buckets that are rarely
 * used are forgotten.
 */
final class CallerBuckets {

  private final RatePolicy policy;
  private final TimeMeter time;
  private final Cache<Account, Bucket> buckets;

  CallerBuckets(RatePolicy policy, int maxCallers, TimeMeter time) {
    this.policy = policy;
    this.time = time;
    buckets =
        Caffeine.newBuilder()
            .maximumSize(maxCallers)
            .expireAfterAccess(policy.window())
            .ticker(time::currentTimeNanos)
            .build();
  }

  /** Takes one token from the bucket of {@code caller}, if the bucket has one. */
  ConsumptionProbe consume(Account caller) {
    return buckets.get(caller, this::full).tryConsumeAndReturnRemaining(1);
  }

  private Bucket full(Account caller) {
    return Bucket.builder()
        .addLimit(limit ->
            limit.capacity(policy.burst()).refillGreedy(policy.perSecond(), Duration.ofSeconds(1)))
        .withCustomTimePrecision(time)
        .build();
  }

  /**
   * Forgets the buckets beyond the maximum number of callers and those that were not used for
   * {@link RatePolicy#window}, and returns the number of the remembered callers.
   */
  long size() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }
}
