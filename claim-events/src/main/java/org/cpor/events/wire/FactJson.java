package org.cpor.events.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.cpor.events.directory.DirectoryObservation;
import org.cpor.events.directory.NameObserved;
import org.cpor.events.directory.ProductObserved;
import org.cpor.events.fact.Fact;
import org.cpor.events.fact.FactType;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes facts as JSON. A null value is left out of the JSON. The reader ignores unknown
 * fields.
 */
public final class FactJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(JsonFactory.builder().streamReadConstraints(EventBounds.JSON).build())
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

  /**
   * The JSON of {@code fact} in UTF-8.
   *
   * @throws IllegalArgumentException when the fact exceeds {@link EventBounds}, lacks a required
   *     value, or has a value that PostgreSQL cannot store; consumers refuse such a fact
   */
  public static byte[] write(Fact fact) {
    try {
      requireSound((Record) fact, "");
      byte[] json = MAPPER.writeValueAsBytes(fact);
      requireSize(json);
      return json;
    } catch (UnreadableFactException e) {
      throw new IllegalArgumentException(
          "a " + fact.type().wireName() + " that nobody can read: " + e.getMessage(), e);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + fact.type().wireName(), e);
    }
  }

  /**
   * Reads a fact of a known type.
   *
   * @throws UnreadableFactException when {@code json} is not the JSON of a fact of this type, or
   *     when it exceeds {@link EventBounds}
   */
  public static Fact read(FactType type, byte[] json) {
    requireSize(json);
    try {
      Fact fact = MAPPER.readValue(json, type.record());
      if (fact == null) {
        throw new UnreadableFactException("data is null");
      }
      requireSound((Record) fact, "");
      return fact;
    } catch (JsonProcessingException e) {
      throw new UnreadableFactException(
          "data is no " + type.wireName() + ": " + firstLine(e.getOriginalMessage()), e);
    } catch (IOException e) {
      throw new UnreadableFactException(
          "data is no " + type.wireName() + ": " + firstLine(e.getMessage()), e);
    }
  }

  /**
   * The JSON of {@code observation} in UTF-8.
   *
   * @throws IllegalArgumentException when the JSON is larger than {@link EventBounds} allow
   */
  public static byte[] write(DirectoryObservation observation) {
    try {
      byte[] json = MAPPER.writeValueAsBytes(observation);
      requireSize(json);
      return json;
    } catch (UnreadableFactException e) {
      throw new IllegalArgumentException("too large: " + observation.id(), e);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write the observation of " + observation.id(), e);
    }
  }

  /**
   * Reads the data of an observed product.
   *
   * @throws UnreadableFactException when {@code json} is not the JSON of a product
   */
  public static ProductObserved readProduct(byte[] json) {
    return readObservation(ProductObserved.class, json, "product");
  }

  /**
   * Reads the name in the data of an observed tenant or partner.
   *
   * @throws UnreadableFactException when {@code json} is not the JSON of an observation with a name
   */
  public static NameObserved readName(byte[] json) {
    return readObservation(NameObserved.class, json, "tenant or partner");
  }

  private static <O extends Record> O readObservation(Class<O> type, byte[] json, String what) {
    requireSize(json);
    try {
      O observation = MAPPER.readValue(json, type);
      if (observation == null) {
        throw new UnreadableFactException("data is null");
      }
      requireSound(observation, "");
      return observation;
    } catch (JsonProcessingException e) {
      throw new UnreadableFactException(
          "data is no " + what + ": " + firstLine(e.getOriginalMessage()), e);
    } catch (IOException e) {
      throw new UnreadableFactException("data is no " + what + ": " + firstLine(e.getMessage()), e);
    }
  }

  /**
   * Checks the JSON of an event that is not a fact. This method does not convert the JSON to a Java
   * object.
   *
   * @throws UnreadableFactException when {@code json} exceeds {@link EventBounds}, or is not JSON
   */
  public static void requireBounded(byte[] json) {
    requireSize(json);
    try (JsonParser parser = MAPPER.createParser(json)) {
      while (parser.nextToken() != null) {
        // The parser checks the length of a text only when it has read the whole text.
        parser.finishToken();
      }
    } catch (JsonProcessingException e) {
      throw new UnreadableFactException(
          "data is not JSON: " + firstLine(e.getOriginalMessage()), e);
    } catch (IOException e) {
      throw new UnreadableFactException("data is not JSON: " + firstLine(e.getMessage()), e);
    }
  }

  private static void requireSize(byte[] json) {
    if (json.length > EventBounds.DATA_BYTES) {
      throw new UnreadableFactException(
          "data of %d bytes is more than the %d that a record may have"
              .formatted(json.length, EventBounds.DATA_BYTES));
    }
  }

  /**
   * Checks that each component is present, except components with {@link Nullable}, that each value
   * is within {@link EventBounds}, and that PostgreSQL can store each value. Checks nested records
   * too.
   */
  private static void requireSound(Record value, String path) {
    for (Component component : COMPONENTS.get(value.getClass())) {
      String name = path + component.name();
      Object content = component.read(value);
      if (content == null && !component.nullable()) {
        throw new UnreadableFactException(name + " is missing");
      }
      requireSound(content, name);
    }
  }

  private static void requireSound(@Nullable Object content, String name) {
    switch (content) {
      case null -> {}
      case Record nested -> requireSound(nested, name + ".");
      case List<?> list -> {
        if (list.size() > EventBounds.LIST_SIZE) {
          throw new UnreadableFactException(
              name + " has more than " + EventBounds.LIST_SIZE + " elements");
        }
        list.forEach(element -> requireSound(element, name));
      }
      case String text -> {
        if (text.length() > EventBounds.TEXT_LENGTH) {
          throw new UnreadableFactException(
              name + " has more than " + EventBounds.TEXT_LENGTH + " characters");
        }
        if (text.codePoints().anyMatch(FactJson::isUnstorable)) {
          throw new UnreadableFactException(
              name + " contains the NUL character or half of a surrogate pair");
        }
      }
      case Instant time -> requireWithinBounds(time, name);
      case LocalDate day -> requireWithinBounds(day.atStartOfDay(ZoneOffset.UTC).toInstant(), name);
      default -> {}
    }
  }

  private static void requireWithinBounds(Instant time, String name) {
    if (!Rfc3339.isWithinBounds(time)) {
      throw new UnreadableFactException(name + " is not within the years 1 to 9999");
    }
  }

  private static boolean isUnstorable(int codePoint) {
    return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
  }

  /**
   * A component of a record. The accessor and the annotation are looked up once, because every fact
   * is checked.
   */
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
