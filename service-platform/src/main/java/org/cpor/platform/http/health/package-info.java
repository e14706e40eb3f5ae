/** Health checks of the port of the resources. */
@NullMarked
package org.cpor.platform.http.health;

import org.jspecify.annotations.NullMarked;
