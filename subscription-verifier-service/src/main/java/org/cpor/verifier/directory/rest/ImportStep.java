package org.cpor.verifier.directory.rest;

import java.util.List;

/**
 * The result of one step of an import, as it is recorded under the idempotency key of the import.
 *
 * @param through the number of the last line of the step; 0 when the step has no lines
 * @param read the number of lines that were read, without blank lines
 * @param applied the number of lines that changed the directory
 */
record ImportStep(long through, long read, long applied, List<RefusedLine> refused) {

  ImportStep {
    refused = List.copyOf(refused);
  }
}
