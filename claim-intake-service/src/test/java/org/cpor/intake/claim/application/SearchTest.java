package org.cpor.intake.claim.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

  @ParameterizedTest
  @CsvSource({
    "contoso,           contoso",
    "'  Contoso ',      contoso",
    "CONTOSO.Example.,  contoso.example",
    "árvíz.example,     árvíz.example",
    "ÁRVÍZ,             árvíz",
    "a\u0301rv,          árv",
    "xn--rvz-dla6d.example, árvíz.example",
    "toso.exam,         toso.exam",
    "Rendelés #7,       rendelés #7"
  })
  void aWordIsLookedForAsDomainsAreKept(String typed, String part) {
    assertThat(Search.parse(typed)).map(Search::domainPart).contains(part);
  }

  @Test
  void anIdIsReadInAnyForm() {
    UUID id = UUID.randomUUID();

    assertThat(Search.parse("{" + id + "}").flatMap(Search::id)).contains(id);
    assertThat(Search.parse("contoso").flatMap(Search::id)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "ab", "a.b.c", "12 34", "%%%", "___", "\\\\\\"})
  void whatNoIndexCouldTellFromMostIsNotLookedFor(String typed) {
    assertThat(Search.parse(typed)).isEmpty();
  }

  @Test
  void aWordHasAHundredCharactersAtMost() {
    assertThat(Search.parse("x".repeat(100))).isPresent();
    assertThat(Search.parse("x".repeat(101))).isEmpty();
  }
}
