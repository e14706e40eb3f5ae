/** The part of a partner's document that the verifier needs. */
@NullMarked
package org.cpor.verifier.document.domain;

import org.jspecify.annotations.NullMarked;
