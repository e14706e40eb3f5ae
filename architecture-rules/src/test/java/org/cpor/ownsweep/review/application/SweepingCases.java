package org.cpor.ownsweep.review.application;

import io.quarkus.scheduler.Scheduled;
import java.util.ArrayList;
import java.util.List;

class SweepingCases {

  private final List<String> due = new ArrayList<>();

  @Scheduled(every = "1s")
  void sweep() {
    due.clear();
  }
}
