/** Keeps dossiers for reviewers. The dossier of a claim begins with its first filing. */
@NullMarked
package org.cpor.arbitration.dossier.application;

import org.jspecify.annotations.NullMarked;
