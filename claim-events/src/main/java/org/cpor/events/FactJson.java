package org.cpor.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Facts to and from their JSON. Absent is absent, never null; a reader ignores fields it does not
 * know.
 */
public final class FactJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .build();

  private static final ClassValue<List<Component>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
          return Stream.of(type.getRecordComponents()).map(Component::of).toList();
        }
      };

  private FactJson() {}

  /** The JSON of {@code fact} in UTF-8. */
  public static byte[] write(Fact fact) {
    try {
      return MAPPER.writeValueAsBytes(fact);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + fact.type().wireName(), e);
    }
  }

  /**
   * Reads a fact of a known type.
   *
   * @throws UnreadableFactException when {@code json} is not the JSON of such a fact
   */
  public static Fact read(FactType type, byte[] json) {
    try {
      Fact fact = MAPPER.readValue(json, type.record());
      if (fact == null) {
        throw new UnreadableFactException("data is null");
      }
      requireComplete((Record) fact, "");
      return fact;
    } catch (IOException e) {
      throw new UnreadableFactException(
          "data is no " + type.wireName() + ": " + firstLine(e.getMessage()), e);
    }
  }

  /** A component that is not marked {@link Nullable} must be there, at any depth. */
  private static void requireComplete(Record value, String path) {
    for (Component component : COMPONENTS.get(value.getClass())) {
      switch (component.read(value)) {
        case null -> {
          if (!component.nullable()) {
            throw new UnreadableFactException(path + component.name() + " is missing");
          }
        }
        case Record nested -> requireComplete(nested, path + component.name() + ".");
        case List<?> list -> {
          for (Object element : list) {
            if (element instanceof Record nested) {
              requireComplete(nested, path + component.name() + ".");
            }
          }
        }
        default -> {}
      }
    }
  }

  /** What is to be known of a record's component to look at it, in each fact that is read. */
  private record Component(String name, Method accessor, boolean nullable) {

    static Component of(RecordComponent component) {
      return new Component(
          component.getName(),
          component.getAccessor(),
          component.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }

    @Nullable Object read(Record value) {
      try {
        return accessor.invoke(value);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot read " + name, e);
      }
    }
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "" : message.lines().findFirst().orElse("");
  }
}
