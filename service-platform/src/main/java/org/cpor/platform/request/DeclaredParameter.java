package org.cpor.platform.request;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;

/**
 * A {@link QueryParam} of a method.
 *
 * @param reader reads a value as Jakarta REST does, and throws a {@link ProblemException} when the
 *     value does not fit the type of the parameter
 * @param repeatable whether the parameter may have several values
 */
record DeclaredParameter(Consumer<String> reader, boolean repeatable) {

  static DeclaredParameter of(String name, Class<?> type, Type generic) {
    if (type.isArray()) {
      return new DeclaredParameter(reader(name, type.getComponentType()), true);
    }
    if (!Collection.class.isAssignableFrom(type)) {
      return new DeclaredParameter(reader(name, type), false);
    }
    boolean known =
        generic instanceof ParameterizedType of
            && of.getActualTypeArguments()[0] instanceof Class<?>;
    return new DeclaredParameter(
        reader(
            name,
            known
                ? (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0]
                : String.class),
        true);
  }

  DeclaredParameter orRepeatable(DeclaredParameter other) {
    return new DeclaredParameter(reader, repeatable || other.repeatable);
  }

  /** The violations of {@code value}; empty if the value fits the type of the parameter. */
  List<Violation> violations(String value) {
    try {
      reader.accept(value);
      return List.of();
    } catch (ProblemException e) {
      return e.violations();
    }
  }

  /**
   * Returns the converter for {@code type} or, if there is none, the method {@code fromString} of
   * the type. If there is neither, every value is accepted.
   */
  private static Consumer<String> reader(String name, Class<?> type) {
    ParamConverter<?> converter = QueryParameters.converter(type, name);
    if (converter != null) {
      return converter::fromString;
    }
    Method method;
    try {
      method = type.getMethod("fromString", String.class);
    } catch (NoSuchMethodException e) {
      return _ -> {};
    }
    method.setAccessible(true);
    return value -> invoke(method, value);
  }

  private static void invoke(Method fromString, String value) {
    try {
      fromString.invoke(null, value);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof ProblemException problem) {
        throw problem;
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
