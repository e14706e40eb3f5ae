package org.cpor.architecture;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Requires that a method takes a parameter of a given type. */
final class TakeParameter extends ArchCondition<JavaMethod> {

  private final String type;

  TakeParameter(String type) {
    super("take a parameter of type " + type);
    this.type = type;
  }

  @Override
  public void check(JavaMethod method, ConditionEvents events) {
    boolean takes =
        method.getRawParameterTypes().stream().anyMatch(taken -> taken.getName().equals(type));
    if (!takes) {
      events.add(
          SimpleConditionEvent.violated(
              method, method.getFullName() + " takes no parameter of type " + type));
    }
  }
}
