package org.cpor.platform.problem;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Collects the unknown fields of a JSON body and its values of a wrong type, so that one answer
 * names all of them. Without this class, the reader of JSON stops at the first one.
 */
@Singleton
public final class CollectedFaults implements ObjectMapperCustomizer {

  /** The maximum number of violations in a problem. At the next one, the reading stops. */
  private static final int MAX = 100;

  private static final ScopedValue<List<Violation>> FAULTS = ScopedValue.newInstance();

  /** Reads a JSON body. */
  @FunctionalInterface
  public interface Reading<T> extends ScopedValue.CallableOp<T, IOException> {}

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.addHandler(new Collector());
  }

  /**
   * Reads a body and collects all its faults.
   *
   * @throws ProblemException {@code INVALID_REQUEST} with all faults, if there are any
   * @throws IOException as {@code reading}, if the body has no faults that can be collected
   */
  public static <T> T of(Reading<T> reading) throws IOException {
    return of(reading, body -> {});
  }

  /**
   * Reads a body and collects all its faults. If there are faults, adds the violations that {@code
   * check} finds in all other fields, so that the sender can correct everything at once.
   *
   * @param check throws {@code INVALID_REQUEST} if fields are missing or wrong. It is called only
   *     if there are faults, with a body in which null replaces each value of a wrong type
   * @throws ProblemException {@code INVALID_REQUEST} with all faults, if there are any
   * @throws IOException as {@code reading}, if the body has no faults that can be collected
   */
  public static <T> T of(Reading<T> reading, Consumer<T> check) throws IOException {
    List<Violation> faults = new ArrayList<>();
    T body;
    try {
      body = ScopedValue.where(FAULTS, faults).call(reading);
    } catch (JsonMappingException e) {
      if (faults.isEmpty() || !JsonFault.isOfContract(e)) {
        throw e;
      }
      throw withLast(faults, e);
    }
    if (!faults.isEmpty()) {
      if (body != null) {
        faults.addAll(inOtherFields(body, check, faults));
      }
      throw ProblemException.invalid(faults);
    }
    return body;
  }

  private static <T> List<Violation> inOtherFields(
      T body, Consumer<T> check, List<Violation> faults) {
    try {
      check.accept(body);
      return List.of();
    } catch (ProblemException refusal) {
      return refusal.violations().stream()
          .filter(violation ->
              faults.stream().noneMatch(fault -> isIn(violation.field(), fault.field())))
          .limit(MAX - faults.size())
          .toList();
    }
  }

  /** Whether {@code field} is {@code outer} or a part of it. */
  private static boolean isIn(String field, String outer) {
    return field.equals(outer) || field.startsWith(outer + ".") || field.startsWith(outer + "[");
  }

  /**
   * The problem with the collected {@code faults} and with {@code last}, the failure that ended the
   * reading. If {@code last} says that a record could not be created, it is left out: the record
   * lacks values because of the faults that were collected before.
   */
  private static ProblemException withLast(List<Violation> faults, JsonMappingException last) {
    if (!(last instanceof ValueInstantiationException)) {
      faults.add(JsonFault.violation(last));
    }
    return ProblemException.invalid(faults);
  }

  private static final class Collector extends DeserializationProblemHandler {

    @Override
    public boolean handleUnknownProperty(
        DeserializationContext context,
        JsonParser parser,
        JsonDeserializer<?> deserializer,
        Object bean,
        String name)
        throws IOException {
      if (!hasRoom()) {
        return false;
      }
      // Some unknown fields are kept until the record around them has ended. Then they are read
      // with
      // a parser of their own, which does not know the path of the record.
      JsonParser ofBody = context.getParser();
      String path =
          parser.equals(ofBody)
              ? path(parser)
              : Stream.of(path(ofBody), name).filter(step -> !step.isEmpty()).collect(joining("."));
      FAULTS.get().add(new Violation(path, JsonFault.UNKNOWN_FIELD));
      parser.skipChildren();
      return true;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
        DeserializationContext context,
        JavaType type,
        JsonToken token,
        JsonParser parser,
        String message)
        throws IOException {
      return collected(parser, type.getRawClass());
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
        DeserializationContext context,
        Class<?> type,
        ValueInstantiator instantiator,
        JsonParser parser,
        String message)
        throws IOException {
      return collected(parser, type);
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
        DeserializationContext context, Class<?> type, String value, String message)
        throws IOException {
      return collected(context.getParser(), type);
    }

    /**
     * Adds the violation that a value is not of {@code type}. Then the reading continues with null.
     */
    private static @Nullable Object collected(JsonParser parser, Class<?> type) throws IOException {
      String path = path(parser);
      if (type.isPrimitive() || path.isEmpty() || !hasRoom()) {
        return NOT_HANDLED;
      }
      FAULTS.get().add(new Violation(path, JsonFault.expected(type)));
      parser.skipChildren();
      return null;
    }

    private static boolean hasRoom() {
      return FAULTS.isBound() && FAULTS.get().size() < MAX;
    }

    /**
     * The path of the value at {@code parser}, such as {@code customer.domains[0]}; empty for the
     * body.
     */
    private static String path(JsonParser parser) {
      JsonStreamContext inner = parser.getParsingContext();
      boolean begins =
          parser.hasToken(JsonToken.START_OBJECT) || parser.hasToken(JsonToken.START_ARRAY);
      Deque<String> steps = new ArrayDeque<>();
      for (JsonStreamContext at = begins ? inner.getParent() : inner;
          at != null && !at.inRoot();
          at = at.getParent()) {
        steps.addFirst(at.inArray() ? "[" + at.getCurrentIndex() + "]" : "." + at.getCurrentName());
      }
      return String.join("", steps).replaceFirst("^[.]", "");
    }
  }
}
