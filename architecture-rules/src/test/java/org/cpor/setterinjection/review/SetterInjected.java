package org.cpor.setterinjection.review;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

class SetterInjected {

  private @Nullable Runnable work;

  @Inject
  void setWork(Runnable work) {
    this.work = work;
  }

  @Override
  public String toString() {
    return "with " + work;
  }
}
