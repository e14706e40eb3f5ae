/** Rules for the structure of the services. The tests of every service run these rules. */
@NullMarked
package org.cpor.architecture;

import org.jspecify.annotations.NullMarked;
