package org.cpor.intake.claim.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          =1+1             | '=1+1
          -1               | '-1
          ＝1              | '＝1
          ok;=1            | ok;'=1
          a,=1;@b          | a,'=1;'@b
          a; "=1           | a; "'=1
          `a|-1`           | `a|'-1`
          a;;=1            | a;;'=1
          x - y = z        | x - y = z
          a@b.example      | a@b.example
          a;b=c            | a;b=c
          a:=1             | a:'=1
          a；＝1           | a；'＝1
          '=1              | '=1
          """)
  void anApostropheStandsBeforeWhatWouldBeginAFormula(String text, String harmless) {
    assertThat(SpreadsheetText.harmless(text)).isEqualTo(harmless);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t=1", "\r=1", "\n=1", "a\t=1", "a\u2028=1", "a;\u200b=1", "a;\u00a0=1"})
  void nothingInvisibleHidesAFormula(String text) {
    assertThat(SpreadsheetText.harmless(text)).contains("'=1");
  }

  @Test
  void noTextIsEmpty() {
    assertThat(SpreadsheetText.harmless(null)).isEmpty();
    assertThat(SpreadsheetText.harmless("")).isEmpty();
  }
}
