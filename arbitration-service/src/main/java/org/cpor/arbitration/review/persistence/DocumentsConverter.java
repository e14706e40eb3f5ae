package org.cpor.arbitration.review.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.cpor.arbitration.review.domain.claim.Document;

/** Maps the documents of a claim to a JSON array in one column: they have no row of their own. */
@Converter
class DocumentsConverter implements AttributeConverter<List<Document>, String> {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .build();
  private static final TypeReference<List<Document>> DOCUMENTS = new TypeReference<>() {};

  static String write(List<Document> documents) {
    try {
      return JSON.writeValueAsString(documents);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write documents", e);
    }
  }

  @Override
  public String convertToDatabaseColumn(List<Document> documents) {
    return write(documents);
  }

  @Override
  public List<Document> convertToEntityAttribute(String column) {
    try {
      return JSON.readValue(column, DOCUMENTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot read documents", e);
    }
  }
}
