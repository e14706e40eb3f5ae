package org.cpor.intake.claim.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WellFormedTest {

  @ParameterizedTest
  @CsvSource({
    "contoso.example,           contoso.example",
    "Contoso.Example,           contoso.example",
    "contoso.example.,          contoso.example",
    "'  contoso.example  ',     contoso.example",
    "árvíztűrő.example,         xn--rvztr-wqa0gx3bwi.example",
    "ÁRVÍZTŰRŐ.example,         xn--rvztr-wqa0gx3bwi.example",
    "例え。example,              xn--r8jz45g.example",
    "a.b.c.d.example,           a.b.c.d.example",
    "1.example,                 1.example",
    "xn--r8jz45g.example,       xn--r8jz45g.example"
  })
  void aDomainIsReadInItsOneForm(String text, String ascii) {
    assertThat(CustomerDomain.parse(text).map(CustomerDomain::ascii)).contains(ascii);
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
        "a.example..",
        "<script>.example",
        "abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcd.example"
      })
  void whatIsNoDomainIsNotRead(String text) {
    assertThat(CustomerDomain.parse(text)).isEmpty();
  }

  @Test
  void aDomainHasNoMoreThan253Characters() {
    String longest = "abcdefghi.".repeat(24) + "abcde.example";

    assertThat(longest).hasSize(253);
    assertThat(CustomerDomain.parse(longest)).isPresent();
    assertThat(CustomerDomain.parse("a" + longest)).isEmpty();
    assertThat(CustomerDomain.parse("a.".repeat(100_000) + "example")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8f0e1a2b-3c4d-4e5f-8a9b-0c1d2e3f4a5b",
        "8F0E1A2B-3C4D-4E5F-8A9B-0C1D2E3F4A5B",
        "{8f0e1a2b-3c4d-4e5f-8a9b-0c1d2e3f4a5b}",
        " 8f0e1a2b-3c4d-4e5f-8a9b-0c1d2e3f4a5b "
      })
  void aTenantIdIsReadInAnyCaseAndInBraces(String text) {
    assertThat(TenantId.parse(text))
        .contains(UUID.fromString("8f0e1a2b-3c4d-4e5f-8a9b-0c1d2e3f4a5b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "1-1-1-1-1",
        "contoso.example",
        "8f0e1a2b3c4d4e5f8a9b0c1d2e3f4a5b",
        "{8f0e1a2b-3c4d-4e5f-8a9b-0c1d2e3f4a5b",
        "8f0e1a2b-3c4d-4e5f-8a9b-0c1d2e3f4a5g"
      })
  void whatIsNoTenantIdIsNotRead(String text) {
    assertThat(TenantId.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anna@contoso.example",
        "anna.kovacs+cpor@mail.contoso.example",
        "o'neil@contoso.example",
        "kovács.anna@árvíztűrő.example"
      })
  void anAddressIsReadAsItIs(String text) {
    assertThat(EmailAddress.parse(text).map(EmailAddress::text)).contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "anna",
        "anna@",
        "@contoso.example",
        "anna@contoso",
        "anna@@contoso.example",
        "an na@contoso.example",
        "anna@contoso.example.",
        "anna@contoso.example\n",
        "anna @contoso.example",
        ".anna@contoso.example",
        "anna..k@contoso.example",
        "Anna <anna@contoso.example>",
        "a@b.example,c@d.example",
        "anna@10.0.0.1"
      })
  void whatIsNoAddressIsNotRead(String text) {
    assertThat(EmailAddress.parse(text)).isEmpty();
  }
}
