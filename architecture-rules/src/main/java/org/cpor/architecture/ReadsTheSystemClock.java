package org.cpor.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;

/**
 * Matches a call or a method reference that reads the time of day from the system. {@link
 * System#nanoTime} is not included, because it measures durations.
 */
final class ReadsTheSystemClock extends DescribedPredicate<JavaAccess<?>> {

  private static final String CONSTRUCTOR = "<init>";

  ReadsTheSystemClock() {
    super("reads the system clock");
  }

  @Override
  public boolean test(JavaAccess<?> access) {
    return access.getTarget() instanceof CodeUnitAccessTarget target
        && !takesAClock(target)
        && (isNow(target) || isSystemClock(target) || isLegacy(target));
  }

  private static boolean isNow(CodeUnitAccessTarget target) {
    return target.getOwner().getPackageName().startsWith("java.time")
        && target.getName().equals("now");
  }

  private static boolean isSystemClock(CodeUnitAccessTarget target) {
    return is(target, Clock.class, "system")
        || is(target, Clock.class, "tick")
        || is(target, InstantSource.class, "system");
  }

  private static boolean isLegacy(CodeUnitAccessTarget target) {
    return is(target, System.class, "currentTimeMillis")
        || is(target, Calendar.class, "getInstance")
        || isBareConstructor(target, Date.class)
        || isBareConstructor(target, GregorianCalendar.class);
  }

  private static boolean is(CodeUnitAccessTarget target, Class<?> owner, String prefix) {
    return target.getOwner().isEquivalentTo(owner) && target.getName().startsWith(prefix);
  }

  private static boolean isBareConstructor(CodeUnitAccessTarget target, Class<?> owner) {
    return is(target, owner, CONSTRUCTOR) && target.getRawParameterTypes().isEmpty();
  }

  private static boolean takesAClock(CodeUnitAccessTarget target) {
    return target.getRawParameterTypes().stream()
        .anyMatch(type -> type.isEquivalentTo(Clock.class));
  }
}
