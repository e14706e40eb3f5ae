/**
 * Checks the parameters and the body of every request. Returns and logs the id of the request. Adds
 * this id and the trace to every fact.
 */
@NullMarked
package org.cpor.platform.request;

import org.jspecify.annotations.NullMarked;
