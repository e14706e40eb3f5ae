package org.cpor.architecture;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Requires that a method calls a method of a given class, directly or through other methods of its
 * own class.
 */
final class LeadTo extends ArchCondition<JavaMethod> {

  private final String type;

  LeadTo(String type) {
    super("lead to a call of " + type);
    this.type = type;
  }

  @Override
  public void check(JavaMethod method, ConditionEvents events) {
    if (reachable(method).stream().noneMatch(this::calls)) {
      events.add(
          SimpleConditionEvent.violated(
              method, method.getFullName() + " does not lead to a call of " + type));
    }
  }

  private boolean calls(JavaCodeUnit code) {
    return code.getMethodCallsFromSelf().stream()
        .anyMatch(call -> call.getTargetOwner().getName().equals(type));
  }

  private static Set<JavaCodeUnit> reachable(JavaMethod method) {
    Set<JavaCodeUnit> reached = new HashSet<>();
    Deque<JavaCodeUnit> next = new ArrayDeque<>();
    next.add(method);
    while (!next.isEmpty()) {
      JavaCodeUnit code = next.remove();
      if (reached.add(code)) {
        code.getMethodCallsFromSelf().stream()
            .filter(call -> call.getTargetOwner().equals(method.getOwner()))
            .flatMap(call -> call.getTarget().resolveMember().stream())
            .forEach(next::add);
      }
    }
    return reached;
  }
}
