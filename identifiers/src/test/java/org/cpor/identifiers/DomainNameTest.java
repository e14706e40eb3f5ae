package org.cpor.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNameTest {

  @ParameterizedTest
  @CsvSource({
    "contoso.example,            contoso.example",
    "' Contoso.EXAMPLE. ',       contoso.example",
    "'\u00a0contoso.example\ufeff', contoso.example",
    "árvíztűrő.example,          xn--rvztr-wqa0gx3bwi.example",
    "ÁRVÍZTŰRŐ.example,          xn--rvztr-wqa0gx3bwi.example",
    "a\u0301.example,            xn--1ca.example",
    "例え。example,               xn--r8jz45g.example",
    "ｃｏｎｔｏｓｏ．example,      contoso.example",
    "a.b.c.d.example,            a.b.c.d.example",
    "1.example,                  1.example",
    "xn--r8jz45g.example,        xn--r8jz45g.example",
    "XN--R8JZ45G.example,        xn--r8jz45g.example",
    "r3---sn.example,            r3---sn.example",
    "ꞵ.example,                  xn--968a.example"
  })
  void aNameIsReadInItsOneForm(String text, String ascii) {
    assertThat(DomainName.parse(text).map(DomainName::ascii)).contains(ascii);
  }

  @ParameterizedTest
  @CsvSource({
    "straße.example,   xn--strae-oqa.example",
    "STRASSE.example,  strasse.example",
    "βόλος.example,    xn--nxasmm1c.example",
    "βόλοσ.example,    xn--nxasmq6b.example"
  })
  void sharpSAndFinalSigmaAreLettersOfTheirOwn(String text, String ascii) {
    assertThat(DomainName.parse(text).map(DomainName::ascii)).contains(ascii);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        "example",
        "-a.example",
        "a-.example",
        "a..example",
        ".example",
        "a b.example",
        "a_b.example",
        "http://a.example",
        "a.example/",
        "a@b.example",
        "10.0.0.1",
        "１０.0.0.1",
        "a.example..",
        "<script>.example",
        "xn--0.example",
        "xn--a.example",
        "\ud800.example",
        "\u0301a.example",
        "a\u200db.example",
        "א1a.example",
        "abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcd.example"
      })
  void whatIsNoNameIsNotRead(String text) {
    assertThat(DomainName.parse(text)).isEmpty();
  }

  @Test
  void aNameHasNoMoreThan253Characters() {
    String longest = "abcdefghi.".repeat(24) + "abcde.example";

    assertThat(longest).hasSize(253);
    assertThat(DomainName.parse(longest)).isPresent();
    assertThat(DomainName.parse(longest + ".")).isPresent();
    assertThat(DomainName.parse("a" + longest)).isEmpty();
    assertThat(DomainName.parse("a.".repeat(100_000) + "example")).isEmpty();
    assertThat(DomainName.parse("á".repeat(1_000_000) + ".example")).isEmpty();
  }

  @Test
  void theUnicodeFormIsForPeople() {
    assertThat(new DomainName("xn--rvztr-wqa0gx3bwi.example").unicode())
        .isEqualTo("árvíztűrő.example");
    assertThat(new DomainName("contoso.example").unicode()).isEqualTo("contoso.example");
    assertThat(new DomainName("xn--0.example").unicode()).isEqualTo("xn--0.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"árv", "ÁRVÍZTŰRŐ", "tűrő.ex", "xn--rv", "a\u0301rv", "example", "．EXAMPLE"})
  void aPartOfEitherFormIsFoundInTheSearchText(String part) {
    assertThat(DomainName.parse("árvíztűrő.example").orElseThrow().searchText())
        .contains(DomainName.searchable(part));
  }

  @Test
  void aPartWithSharpSDoesNotMatchDoubleS() {
    assertThat(DomainName.parse("strasse.example").orElseThrow().searchText())
        .doesNotContain(DomainName.searchable("straße"));
    assertThat(DomainName.parse("straße.example").orElseThrow().searchText())
        .contains(DomainName.searchable("Straße"));
  }

  @Test
  void onlyTheCanonicalFormCanBeCreated() {
    assertThatThrownBy(() -> new DomainName("Contoso.example"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DomainName("á.example"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void bothFormsOfANameParseToTheSameName(@ForAll("names") String text) {
    DomainName.parse(text)
        .ifPresent(name -> {
          assertThat(DomainName.parse(name.toString())).contains(name);
          assertThat(DomainName.parse(name.unicode())).contains(name);
        });
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withChars("ABßẞςΣőŰİıﬀ٣1-\u00ad\u0301\u200c\u200d\u0644\u05d0\u0915\u094d。．.")
        .all()
        .ofMaxLength(12)
        .map(text -> text + ".example");
  }
}
