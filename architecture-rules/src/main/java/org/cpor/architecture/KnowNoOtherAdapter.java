package org.cpor.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;

/**
 * Requires that a class of an adapter does not depend on another adapter, not even on another
 * adapter of the same feature.
 */
final class KnowNoOtherAdapter extends ArchCondition<JavaClass> {

  private final Layer adapters;

  KnowNoOtherAdapter(Layer adapters) {
    super("know no other adapter");
    this.adapters = adapters;
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    Optional<String> own = adapters.packageOf(type);
    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
      Optional<String> other = adapters.packageOf(dependency.getTargetClass());
      if (other.isPresent() && !other.equals(own)) {
        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
      }
    }
  }
}
