package org.cpor.arbitration.dossier.persistence;

import java.util.UUID;

/** The key of a row about one revision of a claim. */
record RevisionKey(UUID claimId, int revision) {}
