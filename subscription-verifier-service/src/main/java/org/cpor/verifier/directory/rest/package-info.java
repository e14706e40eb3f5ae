/** The HTTP API of the directory: single records and the bulk import. */
@NullMarked
package org.cpor.verifier.directory.rest;

import org.jspecify.annotations.NullMarked;
