package org.cpor.intake.document.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.cpor.intake.document.domain.FileName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sow.pdf     | attachment; filename="sow.pdf"; filename*=UTF-8''sow.pdf
          a b.pdf     | attachment; filename="a b.pdf"; filename*=UTF-8''a%20b.pdf
          ő.pdf       | attachment; filename="_.pdf"; filename*=UTF-8''%C5%91.pdf
          a"b\\c%d.pdf | attachment; filename="a_b_c_d.pdf"; filename*=UTF-8''a%22b%5Cc%25d.pdf
          it's*.pdf   | attachment; filename="it's*.pdf"; filename*=UTF-8''it%27s%2A.pdf
          😀.pdf      | attachment; filename="_.pdf"; filename*=UTF-8''%F0%9F%98%80.pdf
          """,
      quoteCharacter = '`')
  void aNameIsGivenForOldAndNewBrowsers(String name, String header) {
    assertThat(new Attachment(new FileName(name))).hasToString(header);
  }
}
