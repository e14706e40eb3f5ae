/** A document of a partner, as far as the verifier needs it. */
@NullMarked
package org.cpor.verifier.document.domain;

import org.jspecify.annotations.NullMarked;
