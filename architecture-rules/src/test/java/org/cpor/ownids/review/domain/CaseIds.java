package org.cpor.ownids.review.domain;

import com.fasterxml.uuid.Generators;
import java.util.UUID;

class CaseIds {

  UUID next() {
    return Generators.timeBasedEpochGenerator().generate();
  }
}
