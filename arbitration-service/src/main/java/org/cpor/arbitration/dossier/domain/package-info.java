/** What the dossier of a claim contains. */
@NullMarked
package org.cpor.arbitration.dossier.domain;

import org.jspecify.annotations.NullMarked;
