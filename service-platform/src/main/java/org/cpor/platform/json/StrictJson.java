package org.cpor.platform.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.Instant;

/**
 * Reads requests strictly. This class refuses unknown and repeated fields, a number in place of a
 * text, a text in place of a number, and anything after the JSON value. Answers omit null values.
 *
 * <p>All limits are checked while a body is read. This class limits texts, names, numbers, the
 * depth and the number of tokens; {@link BoundedElements} limits the elements of lists and maps;
 * {@link org.cpor.events.wire.Rfc3339} limits times.
 */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {

  /**
   * The limits exceed the largest values that occur. The longest text is a note of 10,000
   * characters; a character can be two Java chars. The most tokens are in an answer of Microsoft
   * Graph: 100 SKUs with 100 service plans each, and 10 tokens for each plan.
   */
  private static final StreamReadConstraints BOUNDS =
      StreamReadConstraints.builder()
          .maxStringLength(100_000)
          .maxNameLength(200)
          .maxNumberLength(100)
          .maxNestingDepth(50)
          .maxTokenCount(500_000)
          .build();

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.getFactory().setStreamReadConstraints(BOUNDS);
    mapper.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
    mapper
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .setDefaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
        .registerModule(
            new SimpleModule("strict")
                .addDeserializer(String.class, new TextDeserializer())
                .addDeserializer(Instant.class, new InstantDeserializer())
                .setDeserializerModifier(new BoundedElements()));
    mapper
        .coercionConfigDefaults()
        .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail);
    forbidScalarCoercion(mapper);
  }

  @SuppressWarnings(
      "deprecation") // The replacement is only on the builder, which a customizer does not receive.
  private static void forbidScalarCoercion(ObjectMapper mapper) {
    mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
  }
}
