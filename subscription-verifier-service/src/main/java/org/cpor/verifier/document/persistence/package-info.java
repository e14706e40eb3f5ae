/** The table of documents. */
@NullMarked
package org.cpor.verifier.document.persistence;

import org.jspecify.annotations.NullMarked;
