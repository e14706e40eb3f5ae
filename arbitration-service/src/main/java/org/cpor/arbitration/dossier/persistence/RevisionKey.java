package org.cpor.arbitration.dossier.persistence;

import java.util.UUID;

/** The key of what is stored of one revision of a claim. */
record RevisionKey(UUID claimId, int revision) {}
