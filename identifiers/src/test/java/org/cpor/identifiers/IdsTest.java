package org.cpor.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

  private static final String ID = "8f0e1a2b-3c4d-4e5f-8a9b-0c1d2e3f4a5b";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8f0e1a2b-3c4d-4e5f-8a9b-0c1d2e3f4a5b",
        "8F0E1A2B-3C4D-4E5F-8A9B-0C1D2E3F4A5B",
        "{8f0e1a2b-3c4d-4e5f-8a9b-0c1d2e3f4a5b}",
        " {8F0E1a2b-3c4d-4e5f-8a9b-0c1d2e3f4a5b}\n",
        "\u00a08f0e1a2b-3c4d-4e5f-8a9b-0c1d2e3f4a5b\u00a0"
      })
  void aUuidIsReadInAnyCaseAndInBraces(String text) {
    assertThat(CanonicalUuid.parse(text)).contains(UUID.fromString(ID));
    assertThat(ExternalId.parse(text).map(ExternalId::text)).contains(ID);
    assertThat(ExternalId.parse(text).flatMap(ExternalId::uuid)).contains(UUID.fromString(ID));
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
        "8f0e1a2b-3c4d-4e5f-8a9b-0c1d2e3f4a5b}",
        "{{8f0e1a2b-3c4d-4e5f-8a9b-0c1d2e3f4a5b}}",
        "８f0e1a2b-3c4d-4e5f-8a9b-0c1d2e3f4a5b",
        "8f0e1a2b-3c4d-4e5f-8a9b-0c1d2e3f4a5g"
      })
  void whatIsNoUuidIsNotRead(String text) {
    assertThat(CanonicalUuid.parse(text)).isEmpty();
  }

  @Property
  void everySpellingOfAUuidIsTheSame(@ForAll long high, @ForAll long low) {
    UUID id = new UUID(high, low);

    assertThat(CanonicalUuid.parse(id.toString())).contains(id);
    assertThat(CanonicalUuid.parse("{" + id.toString().toUpperCase(Locale.ROOT) + "}"))
        .contains(id);
  }

  @Test
  void anExternalIdIsUnchangedExceptForBlanksAroundIt() {
    assertThat(ExternalId.parse(" MS-AZR-0003P\t").map(ExternalId::text)).contains("MS-AZR-0003P");
    assertThat(ExternalId.parse("MS-AZR-0003P").flatMap(ExternalId::uuid)).isEmpty();
    assertThat(ExternalId.parse("x".repeat(64))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\u0000b", "a\nb", "\ud800", "a\udc00b"})
  void whatCannotBeStoredIsNoIdOfAnotherSystem(String text) {
    assertThat(ExternalId.parse(text)).isEmpty();
    assertThat(ExternalId.parse("x".repeat(65))).isEmpty();
  }

  @Test
  void onlyTheCanonicalFormOfAnExternalIdCanBeCreated() {
    assertThatThrownBy(() -> new ExternalId("{" + ID + "}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ExternalId(" x")).isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void theTextOfAnExternalIdParsesToTheSameId(@ForAll String text) {
    ExternalId.parse(text).ifPresent(id -> assertThat(ExternalId.parse(id.text())).contains(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "4567890", " 4567890 ", "0012345", "1234567890"})
  void anMpnIsOneToTenDigits(String text) {
    assertThat(MpnId.parse(text).map(MpnId::digits)).contains(text.strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "12345678901", "４５６", "٤٥٦", "4 5", "-1", "4567890x"})
  void whatIsNoMpnIsNotRead(String text) {
    assertThat(MpnId.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"P-1001", " P-1001 ", "a.b_c-D", "7"})
  void aPartnersIdIsLettersDigitsDotsUnderscoresAndHyphens(String text) {
    assertThat(PartnerId.parse(text).map(PartnerId::text)).contains(text.strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "P/1", "P 1", "Á", "Ｐ", "\ud800", "P\u0000"})
  void whatIsNoPartnersIdIsNotRead(String text) {
    assertThat(PartnerId.parse(text)).isEmpty();
    assertThat(PartnerId.parse("x".repeat(65))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n", "\u00a0", "\u3000\ufeff"})
  void blankTextIsTrimmedToNothing(String text) {
    assertThat(Blanks.trim(text)).isEmpty();
    assertThat(Blanks.trim(text + "a b" + text)).isEqualTo("a b");
  }
}
