package org.cpor.verifier.directory.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.cpor.platform.problem.Violation;

/**
 * A line of an import that was not applied.
 *
 * @param line its number, from 1
 * @param why in a sentence
 * @param violations the same field by field, where fields are at fault
 */
public record RefusedLine(
    long line, String why, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> violations) {

  public RefusedLine {
    violations = List.copyOf(violations);
  }
}
