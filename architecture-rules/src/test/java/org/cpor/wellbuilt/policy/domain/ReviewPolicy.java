package org.cpor.wellbuilt.policy.domain;

import java.time.Duration;
import java.time.Instant;

public record ReviewPolicy(Duration within) {

  public Instant dueAt(Instant opened) {
    return opened.plus(within);
  }
}
