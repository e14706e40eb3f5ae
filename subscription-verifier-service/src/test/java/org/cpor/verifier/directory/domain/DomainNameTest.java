package org.cpor.verifier.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNameTest {

  @ParameterizedTest
  @CsvSource({
    "contoso.example, contoso.example",
    "' Contoso.EXAMPLE. ', contoso.example",
    "árvíztűrő.example, xn--rvztr-wqa0gx3bwi.example",
    "ÁRVÍZTŰRŐ.Example, xn--rvztr-wqa0gx3bwi.example",
    "a-b.c1.example, a-b.c1.example"
  })
  void allSpellingsOfANameAreOne(String spelling, String name) {
    assertThat(DomainName.parse(spelling)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "example",
        "a..example",
        "-a.example",
        "a-.example",
        "a b.example",
        "a_b.example",
        "https://contoso.example",
        "someone@contoso.example",
        "10.0.0.1"
      })
  void whatIsNoNameIsNone(String text) {
    assertThat(DomainName.parse(text)).isEmpty();
  }

  @Test
  void aNameIsAsLongAsTheDomainNameSystemAllows() {
    String label = "a".repeat(63);
    String longest = "%s.%s.%s.%s".formatted(label, label, label, "a".repeat(61));
    assertThat(DomainName.parse(longest)).contains(longest);
    assertThat(DomainName.parse(longest + "a")).isEmpty();
    assertThat(DomainName.parse(label + "a.example")).isEmpty();
    assertThat(DomainName.parse("a.".repeat(100_000))).isEmpty();
  }
}
