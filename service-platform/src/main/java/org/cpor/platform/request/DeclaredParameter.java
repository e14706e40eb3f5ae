package org.cpor.platform.request;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A {@link QueryParam} of a method.
 *
 * @param type the type of one value
 * @param repeatable whether the parameter may have several values
 */
record DeclaredParameter(String name, Class<?> type, boolean repeatable) {

  static DeclaredParameter of(String name, Class<?> type, Type generic) {
    if (type.isArray()) {
      return new DeclaredParameter(name, type.getComponentType(), true);
    }
    if (!Collection.class.isAssignableFrom(type)) {
      return new DeclaredParameter(name, type, false);
    }
    boolean known =
        generic instanceof ParameterizedType of
            && of.getActualTypeArguments()[0] instanceof Class<?>;
    return new DeclaredParameter(
        name,
        known ? (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0] : String.class,
        true);
  }

  DeclaredParameter orRepeatable(DeclaredParameter other) {
    return new DeclaredParameter(name, type, repeatable || other.repeatable);
  }

  /** The violations of {@code value}; none if the type of the parameter reads it. */
  List<Violation> violations(String value) {
    try {
      read(value);
      return List.of();
    } catch (ProblemException e) {
      return e.violations();
    }
  }

  /** Reads a value as Jakarta REST does: with a converter, or with {@code fromString}. */
  private void read(String value) {
    ParamConverter<?> converter = QueryParameters.converter(type, name);
    if (converter != null) {
      converter.fromString(value);
      return;
    }
    Method reader = fromString();
    if (reader == null) {
      return;
    }
    try {
      reader.invoke(null, value);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof ProblemException problem) {
        throw problem;
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable Method fromString() {
    try {
      Method method = type.getMethod("fromString", String.class);
      method.setAccessible(true);
      return method;
    } catch (NoSuchMethodException e) {
      return null;
    }
  }
}
