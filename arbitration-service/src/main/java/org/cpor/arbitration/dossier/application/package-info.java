/** Dossiers are kept for reviewers from the first filing of a claim on. */
@NullMarked
package org.cpor.arbitration.dossier.application;

import org.jspecify.annotations.NullMarked;
