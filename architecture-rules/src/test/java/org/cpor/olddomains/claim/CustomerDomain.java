package org.cpor.olddomains.claim;

import java.net.IDN;

public record CustomerDomain(String ascii) {

  public static CustomerDomain parse(String text) {
    return new CustomerDomain(IDN.toASCII(text));
  }
}
