/**
 * The liveness of the port of the resources, and the readiness that load balancers read on this
 * port.
 */
@NullMarked
package org.cpor.platform.http.health;

import org.jspecify.annotations.NullMarked;
