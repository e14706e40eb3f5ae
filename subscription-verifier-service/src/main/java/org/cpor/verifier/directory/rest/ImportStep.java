package org.cpor.verifier.directory.rest;

import java.util.List;

/**
 * What became of some lines of an import that follow each other, as it is recorded under the
 * import's key.
 *
 * @param through the number of the last of these lines; 0 when the file has none
 * @param read how many they were, blank ones aside
 * @param applied how many changed the directory
 */
record ImportStep(long through, long read, long applied, List<RefusedLine> refused) {

  ImportStep {
    refused = List.copyOf(refused);
  }
}
