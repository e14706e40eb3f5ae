/** Which documents partners have uploaded: claims may name them. */
@NullMarked
package org.cpor.verifier.document;

import org.jspecify.annotations.NullMarked;
