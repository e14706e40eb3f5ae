package org.cpor.verifier.directory.rest;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Locale;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.WrittenViolation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A line of an import that was not applied. The texts are always in English: if the import has an
 * idempotency key, the answer is stored, and is repeated even to a client that asks for another
 * language.
 *
 * @param line the number of the line, from 1
 * @param why the reason in a sentence
 * @param violations the invalid fields, if there are any
 */
public record RefusedLine(
    @Schema(minimum = "1") long line,
    String why,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<WrittenViolation> violations) {

  public RefusedLine {
    violations = List.copyOf(violations);
  }

  static RefusedLine of(long line, ProblemException problem) {
    List<WrittenViolation> violations =
        problem.violations().stream().map(violation -> violation.in(Locale.ENGLISH)).toList();
    String why =
        violations.isEmpty()
            ? problem.detail().english()
            : violations.stream()
                .map(violation -> violation.field() + " " + violation.message())
                .collect(joining("; "));
    return new RefusedLine(line, why, violations);
  }
}
