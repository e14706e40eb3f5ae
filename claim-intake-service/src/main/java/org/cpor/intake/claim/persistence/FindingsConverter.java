package org.cpor.intake.claim.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.cpor.intake.claim.domain.Finding;

/**
 * Stores findings as a JSON array in one column, because they are always read and written together.
 */
@Converter
class FindingsConverter implements AttributeConverter<List<Finding>, String> {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

  @Override
  public String convertToDatabaseColumn(List<Finding> findings) {
    try {
      return JSON.writeValueAsString(findings);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write findings", e);
    }
  }

  @Override
  public List<Finding> convertToEntityAttribute(String column) {
    try {
      return JSON.readValue(column, FINDINGS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot read findings", e);
    }
  }
}
