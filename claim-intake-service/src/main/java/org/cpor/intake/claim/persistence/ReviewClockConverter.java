package org.cpor.intake.claim.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.cpor.intake.claim.domain.ReviewClock;
import org.jspecify.annotations.Nullable;

/** Stores how a due date was counted, as JSON in one column. */
@Converter
class ReviewClockConverter implements AttributeConverter<@Nullable ReviewClock, @Nullable String> {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable ReviewClock clock) {
    try {
      return clock == null ? null : JSON.writeValueAsString(clock);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write the count of a due date", e);
    }
  }

  @Override
  public @Nullable ReviewClock convertToEntityAttribute(@Nullable String column) {
    try {
      return column == null ? null : JSON.readValue(column, ReviewClock.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot read the count of a due date", e);
    }
  }
}
