package org.cpor.architecture;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Requires that a method calls a given method directly. */
final class CallMethod extends ArchCondition<JavaMethod> {

  private final String owner;
  private final String name;

  CallMethod(String owner, String name) {
    super("call " + owner + "." + name);
    this.owner = owner;
    this.name = name;
  }

  @Override
  public void check(JavaMethod method, ConditionEvents events) {
    boolean calls =
        method.getMethodCallsFromSelf().stream()
            .anyMatch(call ->
                call.getTargetOwner().getName().equals(owner) && call.getName().equals(name));
    if (!calls) {
      events.add(
          SimpleConditionEvent.violated(
              method, method.getFullName() + " does not call " + owner + "." + name));
    }
  }
}
