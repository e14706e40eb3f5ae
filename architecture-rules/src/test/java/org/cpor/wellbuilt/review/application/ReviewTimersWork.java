package org.cpor.wellbuilt.review.application;

import io.quarkus.scheduler.Scheduled;
import java.util.List;
import org.cpor.platform.duework.DueWork;
import org.cpor.platform.duework.DueWorkRunner;

class ReviewTimersWork implements DueWork<String> {

  private final DueWorkRunner runner;

  ReviewTimersWork(DueWorkRunner runner) {
    this.runner = runner;
  }

  @Scheduled(every = "1s")
  void run() {
    runner.run(this);
  }

  @Override
  public String name() {
    return "review timers";
  }

  @Override
  public int batchSize() {
    return 1;
  }

  @Override
  public List<String> due(int limit) {
    return List.of();
  }

  @Override
  public boolean perform(String reviewId) {
    return false;
  }
}
