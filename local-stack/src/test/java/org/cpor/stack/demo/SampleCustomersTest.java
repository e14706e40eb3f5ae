package org.cpor.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleCustomersTest {

  private static final String LINE =
      "{\"type\": \"tenant\", \"id\": \"62f746b4-84e6-4ceb-95bd-447e7184d454\"}";

  @Test
  void customersWithTheirOwnIdsEqualTheSample() {
    assertThat(SampleCustomers.WITH_OWN_IDS.idsIn(LINE)).isEqualTo(LINE);
    assertThat(SampleClaim.WITHOUT_FINDINGS.withIdsOf(SampleCustomers.WITH_OWN_IDS))
        .isEqualTo(SampleClaim.WITHOUT_FINDINGS);
  }

  @Test
  void withNewIdsEachIdIsReplacedByTheSameIdEverywhere() {
    SampleCustomers anew = SampleCustomers.withNewIds();
    String tenantId = SampleClaim.WITHOUT_FINDINGS.withIdsOf(anew).tenantId();
    assertThat(tenantId).isNotEqualTo(SampleClaim.WITHOUT_FINDINGS.tenantId());
    assertThat(anew.idsIn(LINE))
        .isEqualTo(LINE.replace("62f746b4-84e6-4ceb-95bd-447e7184d454", tenantId));
  }

  @Test
  void everyRunHasItsOwnIds() {
    assertThat(SampleCustomers.withNewIds().idsIn(LINE))
        .isNotEqualTo(SampleCustomers.withNewIds().idsIn(LINE));
  }
}
