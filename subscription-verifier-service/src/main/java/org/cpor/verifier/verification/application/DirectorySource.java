package org.cpor.verifier.verification.application;

import java.util.List;
import org.cpor.verifier.verification.domain.Claim;
import org.cpor.verifier.verification.domain.DirectorySnapshot;

/** Where the checks learn what is true of customers and partners. */
public interface DirectorySource {

  /** What a receipt calls this source. */
  String name();

  /** What is known now of the things that each of {@code claims} names, in their order. */
  List<DirectorySnapshot> look(List<Claim> claims);
}
