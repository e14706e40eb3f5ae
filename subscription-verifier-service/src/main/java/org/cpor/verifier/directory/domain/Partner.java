package org.cpor.verifier.directory.domain;

import static java.util.Comparator.comparing;

import java.util.List;

/**
 * A partner.
 *
 * @param mpns the locations of the partner, sorted by MPN id
 */
public record Partner(String id, String displayName, List<Mpn> mpns) implements DirectoryRecord {

  public Partner {
    mpns = mpns.stream().sorted(comparing(Mpn::mpnId)).toList();
  }
}
