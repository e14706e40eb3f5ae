package org.cpor.verifier.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DomainTenantMismatchTest {
  @Test
  void aDomainOfTheTenantIsAcceptedInAnyCaseAndWithATrailingDot() {
    Filed claim = Filed.inBusinessApplications();
    claim.domain = "NorthWind.Example.";
    assertThat(claim.findings()).isEmpty();
  }

  @Test
  void anInternationalDomainIsComparedInItsAsciiForm() {
    Filed claim = Filed.inBusinessApplications();
    claim.domain = "RÉVZ.example";
    assertThat(claim.findings()).isEmpty();
  }

  @Test
  void anUnknownDomainIsAMismatch() {
    Filed claim = Filed.inBusinessApplications();
    claim.domain = "elsewhere.example";
    assertThat(claim.findings()).containsExactly("DOMAIN_TENANT_MISMATCH");
  }

  @Test
  void aSubdomainIsNotTheDomain() {
    Filed claim = Filed.inBusinessApplications();
    claim.domain = "mail.northwind.example";
    assertThat(claim.findings()).containsExactly("DOMAIN_TENANT_MISMATCH");
  }

  @Test
  void textThatIsNotADomainIsAMismatch() {
    Filed claim = Filed.inBusinessApplications();
    claim.domain = "not a domain";
    assertThat(claim.findings()).containsExactly("DOMAIN_TENANT_MISMATCH");
  }
}
