/**
 * Checks the parameters and the body of every request. Returns and logs the request id, and adds it
 * and the trace to every fact.
 */
@NullMarked
package org.cpor.platform.request;

import org.jspecify.annotations.NullMarked;
