/**
 * Keeps dossiers for reviewers. The dossier of a claim begins with the first filing of the claim.
 */
@NullMarked
package org.cpor.arbitration.dossier.application;

import org.jspecify.annotations.NullMarked;
