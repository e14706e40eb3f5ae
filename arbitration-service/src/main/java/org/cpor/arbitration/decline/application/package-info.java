/** Customers decline approvals through the link that they were sent. */
@NullMarked
package org.cpor.arbitration.decline.application;

import org.jspecify.annotations.NullMarked;
