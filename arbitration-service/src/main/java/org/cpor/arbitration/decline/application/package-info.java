/** Customers decline approvals through links in e-mails. */
@NullMarked
package org.cpor.arbitration.decline.application;

import org.jspecify.annotations.NullMarked;
