/** Rules for the structure of the services, which every service's tests run. */
@NullMarked
package org.cpor.architecture;

import org.jspecify.annotations.NullMarked;
