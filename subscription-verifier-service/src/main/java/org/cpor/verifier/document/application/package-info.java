/** Follows and finds the documents that partners upload. */
@NullMarked
package org.cpor.verifier.document.application;

import org.jspecify.annotations.NullMarked;
