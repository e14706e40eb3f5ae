/** The directory over HTTP: a record at a time, or a file of them. */
@NullMarked
package org.cpor.verifier.directory.rest;

import org.jspecify.annotations.NullMarked;
