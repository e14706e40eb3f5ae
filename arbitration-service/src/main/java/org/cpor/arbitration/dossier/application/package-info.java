/** Keeps the dossiers of claims for reviewers, from the first filing of each claim on. */
@NullMarked
package org.cpor.arbitration.dossier.application;

import org.jspecify.annotations.NullMarked;
