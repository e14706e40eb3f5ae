package org.cpor.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.type.ArrayType;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Limits the number of elements of every list, set, map and array while it is read. A collection
 * that is too large is refused before it is in memory and before it is validated.
 *
 * <p>The limit is {@link Size#max} of the field, or {@link #DEFAULT_MAX} if the field has no {@link
 * Size}.
 */
final class BoundedElements extends BeanDeserializerModifier {

  static final int DEFAULT_MAX = 1_000;

  /** A mapper with this attribute reads without the limits of this class. */
  static final Object UNBOUNDED = BoundedElements.class;

  private static final long serialVersionUID = 1L;

  @Override
  public JsonDeserializer<?> modifyCollectionDeserializer(
      DeserializationConfig config,
      CollectionType type,
      BeanDescription description,
      JsonDeserializer<?> deserializer) {
    return new Bounded(deserializer, type, DEFAULT_MAX);
  }

  @Override
  public JsonDeserializer<?> modifyMapDeserializer(
      DeserializationConfig config,
      MapType type,
      BeanDescription description,
      JsonDeserializer<?> deserializer) {
    return new Bounded(deserializer, type, DEFAULT_MAX);
  }

  @Override
  public JsonDeserializer<?> modifyArrayDeserializer(
      DeserializationConfig config,
      ArrayType type,
      BeanDescription description,
      JsonDeserializer<?> deserializer) {
    return new Bounded(deserializer, type, DEFAULT_MAX);
  }

  private static final class Bounded extends DelegatingDeserializer {

    private static final long serialVersionUID = 1L;

    private final JavaType type;
    private final int max;

    Bounded(JsonDeserializer<?> delegatee, JavaType type, int max) {
      super(delegatee);
      this.type = type;
      this.max = max;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegatee) {
      return new Bounded(delegatee, type, max);
    }

    @Override
    public JsonDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property)
        throws JsonMappingException {
      JsonDeserializer<?> contextual =
          context.handleSecondaryContextualization(_delegatee, property, type);
      return new Bounded(contextual, type, maxOf(property));
    }

    private int maxOf(@Nullable BeanProperty property) {
      Size size =
          property == null || !isOf(property.getType()) ? null : property.getAnnotation(Size.class);
      return size == null || size.max() == Integer.MAX_VALUE ? DEFAULT_MAX : size.max();
    }

    private static boolean isOfElements(JsonParser parser) {
      return parser.hasToken(JsonToken.START_ARRAY) || parser.hasToken(JsonToken.START_OBJECT);
    }

    /**
     * Whether the list that this deserializer reads is the value of the property, which has the
     * type {@code declared}. In a list of lists, the list can also be an element of this value:
     * Jackson passes the same property to the deserializers of both lists. {@link #type} is the
     * class that Jackson creates, such as {@code ArrayList}.
     */
    private boolean isOf(JavaType declared) {
      return declared.getRawClass().isAssignableFrom(type.getRawClass())
          && Objects.equals(declared.getContentType(), type.getContentType());
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!isOfElements(parser) || context.getAttribute(UNBOUNDED) != null) {
        return super.deserialize(parser, context);
      }
      ElementCounter counter = new ElementCounter(parser, max);
      try {
        return super.deserialize(counter, context);
      } catch (TooManyElementsException e) {
        // A new exception, so that the path of the error ends at the list and not at the extra
        // element.
        throw counter.hasTooMany() ? new TooManyElementsException(parser, max) : e;
      }
    }
  }
}
