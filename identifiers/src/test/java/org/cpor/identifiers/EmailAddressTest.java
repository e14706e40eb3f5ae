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

class EmailAddressTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "anna@contoso.example,           anna@contoso.example",
        "\" anna@Contoso.Example\n\",     anna@contoso.example",
        "Anna.Kovacs+cpor@a.b.example,   Anna.Kovacs+cpor@a.b.example",
        "o'neil@contoso.example,         o'neil@contoso.example",
        "info@á.example,                 info@xn--1ca.example",
        "info@straße.example,            info@xn--strae-oqa.example",
        "kova\u0301cs@contoso.example,   kovács@contoso.example"
      })
  void anAddressIsReadInItsOneForm(String text, String canonical) {
    assertThat(EmailAddress.parse(text).map(EmailAddress::text)).contains(canonical);
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
        "an\u00a0na@contoso.example",
        "an\u200bna@contoso.example",
        "anna@contoso.example.",
        "anna@contoso.example。",
        "anna@ contoso.example",
        "anna @contoso.example",
        "anna\r\nBcc: b@contoso.example",
        "anna\u0000@contoso.example",
        "\ud800@contoso.example",
        ".anna@contoso.example",
        "anna.@contoso.example",
        "anna..k@contoso.example",
        "\"anna\"@contoso.example",
        "Anna <anna@contoso.example>",
        "a@b.example,c@d.example",
        "anna@10.0.0.1",
        "anna@[10.0.0.1]"
      })
  void whatIsNoAddressIsNotRead(String text) {
    assertThat(EmailAddress.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "anna@contoso.example, false",
    "info@űrhajó.example,  false",
    "kovács@contoso.example, true",
    "🚀@contoso.example,   true"
  })
  void onlyALocalPartBeyondAsciiNeedsSmtpUtf8(String text, boolean needs) {
    assertThat(EmailAddress.parse(text).map(EmailAddress::needsSmtpUtf8)).contains(needs);
  }

  @Test
  void aLocalPartHas64OctetsAndAnAddress254() {
    String domain = "abcdefghi.".repeat(18) + "a.example";
    assertThat(domain).hasSize(189);

    assertThat(EmailAddress.parse("a".repeat(64) + "@" + domain)).isPresent();
    assertThat(EmailAddress.parse("a".repeat(64) + "@b" + domain)).isEmpty();
    assertThat(EmailAddress.parse("a".repeat(65) + "@contoso.example")).isEmpty();
    assertThat(EmailAddress.parse("á".repeat(32) + "@contoso.example")).isPresent();
    assertThat(EmailAddress.parse("á".repeat(33) + "@contoso.example")).isEmpty();
    assertThat(EmailAddress.parse("a".repeat(1_000_000) + "@contoso.example")).isEmpty();
  }

  @Test
  void onlyTheCanonicalFormCanBeCreated() {
    DomainName domain = new DomainName("contoso.example");

    assertThatThrownBy(() -> new EmailAddress("a b", domain))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new EmailAddress("a\u0301", domain))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void theTextOfAnAddressParsesToTheSameAddress(@ForAll("addresses") String text) {
    EmailAddress.parse(text)
        .ifPresent(address -> assertThat(EmailAddress.parse(address.text())).contains(address));
  }

  @Provide
  Arbitrary<String> addresses() {
    Arbitrary<String> part =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .withChars("Áa\u0301ß.+ '")
            .all()
            .ofMaxLength(8);
    return part.flatMap(local -> part.map(domain -> local + "@" + domain + ".example"));
  }
}
