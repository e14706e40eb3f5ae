/** The documents that partners have uploaded and that claims may name. */
@NullMarked
package org.cpor.verifier.document;

import org.jspecify.annotations.NullMarked;
