/** The content of the dossier of a claim. */
@NullMarked
package org.cpor.arbitration.dossier.domain;

import org.jspecify.annotations.NullMarked;
