/** Health checks of the port of the resources, and health checks on this port. */
@NullMarked
package org.cpor.platform.http.health;

import org.jspecify.annotations.NullMarked;
