package org.cpor.intake.claim.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.cpor.intake.claim.domain.AddedDocument;

/**
 * Stores the added documents of a claim as a JSON array in one column, because they are always read
 * and written together.
 */
@Converter
class AddedDocumentsConverter implements AttributeConverter<List<AddedDocument>, String> {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
  private static final TypeReference<List<AddedDocument>> DOCUMENTS = new TypeReference<>() {};

  @Override
  public String convertToDatabaseColumn(List<AddedDocument> documents) {
    try {
      return JSON.writeValueAsString(documents);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write added documents", e);
    }
  }

  @Override
  public List<AddedDocument> convertToEntityAttribute(String column) {
    try {
      return JSON.readValue(column, DOCUMENTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot read added documents", e);
    }
  }
}
